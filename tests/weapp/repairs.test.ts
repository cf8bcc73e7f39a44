import { png } from '../support/pictures'
import type { Phone } from './support/phone'
import { overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

async function phoneOf(person: string): Promise<Phone> {
  const phone = await visit({ person, enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.sees('我的报名')
  return phone
}

test('a repair from the photo to the second rating, by three people on their phones', async () => {
  const resident = await phoneOf('其木格')
  await reportRadiator(resident)
  await resident.taps('看进度')
  await resident.sees('待受理')

  const grid = await phoneOf('刘娟')
  await openFromDesk(grid)
  await does(grid, '受理')
  await handOut(grid)
  const worker = await phoneOf('马志强')
  await openFromDesk(worker)
  await repair(worker, '换了软管')

  await resident.pullsDown()
  await rate(resident, '解决了一半', '不满意')
  await resident.sees('要马上重新处理吗？')
  await resident.types('哪儿还没修好', '接头还在渗水')
  await resident.taps('马上重新处理')
  await resident.sees('已受理')

  await grid.pullsDown()
  await handOut(grid)
  await worker.pullsDown()
  await worker.sees('已派单')
  await repair(worker, '接头也换了')
  await resident.pullsDown()
  await rate(resident, '解决了', '满意')
  await resident.sees('已办结')
  for (const phone of [resident, grid, worker]) {
    expect(phone.problems).toEqual([])
    expect(overBudget(await phone.figures())).toEqual([])
  }
})

test('a report for another building, in eleven steps on one page: back leads one question back, and after sending home', async () => {
  const resident = await phoneOf('替邻居报修的人')
  await resident.taps('办事')
  await resident.taps('报修', { within: '什么坏了都能报' })
  await resident.taps('没有危险，接着报修')
  await resident.taps('水暖')
  await resident.taps('漏水')
  await resident.sees('在哪儿？')
  await resident.isQuiet()
  await resident.goesBack()
  await resident.sees('是什么毛病？')
  await resident.isQuiet()
  await resident.goesBack()
  await resident.sees('哪儿坏了？')
  for (const words of ['水暖', '漏水', '别的楼，或者帮别人报', '兴隆小区', '2号楼', '1单元', '302']) await resident.taps(words)
  await resident.types('替谁报', '王奶奶')
  await resident.taps('就是这儿')
  await resident.taps('选好了')
  await resident.sees('说说怎么了')
  await resident.taps('什么时候上门')
  await resident.taps('周末')
  await resident.taps('选好了')
  await resident.types('写几个字', '水槽下面一直滴水')
  expect((await resident.look()).pages).toHaveLength(2)
  await resident.taps('发出去')
  await resident.sees('报好了')

  await resident.goesBack()
  await resident.isOn('pages/services/index')
  expect(resident.problems).toEqual([])
})

test('a stranger chooses the address on the way, with a step back in the middle and two taps at the end, and goes on from there', async () => {
  const stranger = await visit({ person: '第一次报修的人' })
  await stranger.sees('近期活动')
  await stranger.taps('报修')
  for (const words of ['没有危险，接着报修', '水暖', '漏水', '我家里', '兴隆小区', '3号楼']) await stranger.taps(words)
  await stranger.sees('几单元？')
  await stranger.isQuiet()
  await stranger.goesBack()
  await stranger.sees('哪栋楼？')
  await stranger.isQuiet()
  for (const words of ['5号楼', '1单元', '301']) await stranger.taps(words)
  await stranger.sees('住在 301，存好')

  await Promise.all([stranger.taps('住在 301，存好'), stranger.taps('住在 301，存好')])
  await stranger.sees('什么时候上门方便？')

  expect((await stranger.look()).pages).toEqual(['pages/home/index', 'repairs/report/index'])
  await stranger.taps('选好了')
  await stranger.sees('兴隆小区5号楼1单元301')
  expect(stranger.problems).toEqual([])
})

async function reportRadiator(resident: Phone): Promise<void> {
  await resident.taps('办事')
  await resident.taps('报修', { within: '什么坏了都能报' })
  await resident.taps('没有危险，接着报修')
  await resident.taps('水暖')
  await resident.taps('暖气片坏了')
  await resident.willChoose(png())
  await resident.taps('加照片')
  await resident.sees('去掉')
  await resident.taps('发出去')
  await resident.sees('报好了')
}

/** The form of an action, by the field that each has. */
const form = '给居民说一句（可以不写）'

async function openFromDesk(staff: Phone): Promise<void> {
  await staff.taps('工作台')
  await staff.taps('办件')
  await staff.taps('暖气片坏了')
  await staff.isOn('desk/case/index')
}

async function does(staff: Phone, action: string): Promise<void> {
  await staff.taps(action)
  await staff.taps(action, { within: form })
  await staff.sees(`做好了：${action}`)
  await staff.isQuiet()
}

async function handOut(grid: Phone): Promise<void> {
  await grid.taps('派单')
  await grid.taps('马志强')
  await grid.taps('派单', { within: form })
  await grid.sees('已派单')
  await grid.isQuiet()
}

async function repair(worker: Phone, note: string): Promise<void> {
  await does(worker, '开始处理')
  await worker.taps('办好了')
  await worker.types(form, note)
  await worker.taps('办好了', { within: form })
  await worker.sees('等居民确认')
  await worker.isQuiet()
}

async function rate(resident: Phone, solved: string, satisfied: string): Promise<void> {
  await resident.sees('去确认')
  await resident.taps('去确认')
  await resident.taps('有人答复')
  await resident.taps(solved)
  await resident.taps(satisfied)
  await resident.isQuiet()
  await resident.taps('说好了')
}
