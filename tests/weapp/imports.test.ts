import { aSheet, headings, type Rows } from '../support/sheets'
import { until } from '../support/until'
import type { Phone } from './support/phone'
import { overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

const rows: Rows = [
  ['海棠小筑', '1', '1', '101', '第一网格'],
  [null, null, null, '102', null],
  ['五塔', '1号楼', '1单元', '901', null],
  ['海棠小筑', '2', '1', null, null],
]
/** What Excel wrote until 2003 begins so. */
const oldExcel = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)])

/** Taps what writes to the places of the community, and again if somebody else's list is just being written. */
async function writes(manager: Phone, button: string): Promise<void> {
  await until(`${button} to go through`, async () => {
    await manager.taps(button)
    await manager.isQuiet()
    return !(await manager.look()).text.includes('另一份名册正在写入')
  })
}

async function chooses(manager: Phone): Promise<void> {
  await manager.sees('文件传输助手')
  await manager.taps('选一个表格')
  await manager.isQuiet()
  expect(manager.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual(['/v1/login'])
  await manager.willChooseFile('名册.xls', oldExcel)
  await manager.taps('选一个表格')
  await manager.sees('这是老格式的 .xls。请在 Excel 里“另存为” .xlsx，再传一次。')
  await manager.willChooseFile('名册.xlsx', aSheet([headings, ...rows]))
  await manager.taps('选一个表格')
  await manager.isOn('imports/import/index')
}

test('a manager brings in a list from a chat, settles its doubt, writes it, and takes it back; a neighbour finds the new home in between', async () => {
  const manager = await visit({ person: '张敏', enter: { path: 'pages/me/index' } })
  await manager.taps('登录')
  await manager.taps('工作台')
  await manager.taps('导入名册')
  await chooses(manager)
  await manager.sees('有 1 处请您定')
  for (const words of ['第 5 行', '没写门牌', '写入 2 户']) await manager.sees(words)
  await manager.taps('就是五塔里')
  await manager.sees('都定好了')
  await manager.taps('海棠小筑1号楼')
  await manager.sees('1单元 101、102')
  await writes(manager, '写入 3 户')
  await manager.sees('写好了')

  const neighbour = await visit({ person: '赵春梅', enter: { path: 'me/home/index' } })
  await neighbour.taps('登录')
  await neighbour.sees('海棠小筑')
  await manager.taps('撤回这次导入')
  await writes(manager, '撤回')
  await manager.sees('加的都拿掉了')
  await manager.taps('再导入一份')
  await manager.isOn('imports/list/index')
  await manager.sees('撤回了')

  await neighbour.opens({ path: 'me/home/index' })
  await neighbour.sees('五塔里')
  await neighbour.doesNotSee('海棠小筑')
  expect([...manager.problems, ...neighbour.problems]).toEqual([])
  expect(overBudget([...(await manager.figures()), ...(await neighbour.figures())])).toEqual([])
})
