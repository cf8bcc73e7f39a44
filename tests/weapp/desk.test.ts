import { png } from '../support/pictures'
import { overBudget, visitProduct } from './support/visits'

jest.setTimeout(120_000)

const { visit } = visitProduct()

test('what a repairer did in a cellar, photo and all, is sent once the app that was killed there is opened with a network', async () => {
  const phone = await visit({ person: '马志强', enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.taps('要办的事')
  await phone.isOn('desk/queue/index')
  await phone.taps('班组')
  await phone.taps('漏水', { within: '和顺小区1号楼2单元502' })
  await phone.isOn('desk/case/index')
  await phone.isQuiet()
  await phone.hasNetwork(false)
  await phone.taps('抢单')
  await phone.taps('抢单', { within: '给居民说一句（可以不写）' })
  await phone.sees('等有网再发')
  await phone.taps('开始处理')
  await phone.types('给居民说一句（可以不写）', '总阀关了')
  await phone.willChoose(png())
  await phone.taps('加照片', { within: '干活前的照片' })
  await phone.sees('去掉')
  await phone.taps('开始处理', { within: '给居民说一句（可以不写）' })
  await phone.sees('1 张照片')

  await phone.isKilled()
  await phone.opens()
  await phone.sees('没有网络')
  await phone.hasNetwork(true)
  await phone.taps('我的')
  await phone.taps('要办的事')
  await phone.isOn('desk/queue/index')
  await phone.taps('我的', { within: '班组' })

  await phone.sees('处理中 · 我在办')
  await phone.taps('漏水', { within: '和顺小区1号楼2单元502' })
  await phone.sees('总阀关了')
  await phone.doesNotSee('等有网再发')
  expect(phone.problems).toEqual([])
  expect(overBudget(await phone.figures())).toEqual([])
})
