import { Case } from '../../contract/cases/case'
import { stack } from '../browser/shared'
import { memberOf } from '../support/member'
import { png } from '../support/pictures'
import { overBudget, visitProduct } from './support/visits'

const { visit } = visitProduct()

const where = '和顺小区1号楼2单元502'

/** A flat without water, reported and accepted, that nobody has taken yet. */
async function noWaterWaits(): Promise<void> {
  const resident = await memberOf(stack.address, '何桂芳')
  const form = { danger: 'none', category: 'plumbing.noWater', place: { householdId: 'c10-b1-2-502' }, text: '一滴水都没有。' }
  const { id } = await resident.post('/cases', { body: { requestId: 'no-water', kind: 'repair', form }, schema: Case })
  const manager = await memberOf(stack.address, '张敏')
  await manager.post(`/cases/${id}/actions/accept`, { body: { requestId: 'no-water', input: {} }, schema: Case })
}

test('what a repairer did in a cellar, photo and all, is sent once the app that was killed there is opened with a network', async () => {
  await noWaterWaits()
  const phone = await visit({ person: '马志强', enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.taps('工作台')
  await phone.taps('办件')
  await phone.isOn('desk/queue/index')
  await phone.taps('班组')
  await phone.taps('没水', { within: where })
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
  await phone.taps('工作台')
  await phone.taps('办件')
  await phone.isOn('desk/queue/index')
  await phone.taps('我的', { within: '班组' })

  // The list is read anew once the step is sent; a tap before that may meet a row that is about to move.
  await phone.isQuiet()
  await phone.sees('处理中 · 我在办')
  await phone.taps('没水', { within: where })
  await phone.sees('总阀关了')
  await phone.doesNotSee('等有网再发')
  expect(phone.problems).toEqual([])
  expect(overBudget(await phone.figures())).toEqual([])
})
