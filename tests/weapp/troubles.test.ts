import * as z from 'zod/mini'
import { stack } from '../browser/shared'
import { memberOf } from '../support/member'
import { overBudget, visitProduct } from './support/visits'

const { ownSession, visit } = visitProduct()
const Reported = z.object({ id: z.string() })

/** Somebody reports a pothole outside a building that no other test reports at. */
async function reportPothole(): Promise<void> {
  const neighbour = await memberOf(stack.address, '赵春梅')
  const form = { danger: 'none', category: 'road.pothole', place: { buildingId: 'c17-b1' }, text: '坑很深' }
  await neighbour.post('/cases', { body: { requestId: `pothole-${Date.now()}`, kind: 'repair', form }, schema: Reported })
}

test('on a phone the drawing leads to what is open in a compound, which is followed; then all notices are read at once', async () => {
  await reportPothole()
  const session = await ownSession()
  const phone = await visit({ enter: { path: 'pages/me/index' } })
  await phone.taps('登录')
  await phone.sees('退出登录')

  await phone.opens({ path: 'repairs/list/index' })
  await phone.taps('身边的报修')
  await phone.isOn('troubles/map/index')
  await phone.taps('昭君里')
  await phone.sees('昭君里：1 件没修好')
  await phone.taps('路面坑洼')
  await phone.taps('我也想知道，一起跟进', { times: 2 })
  await phone.sees('您在跟进')
  expect(phone.requests.filter(({ path }) => path.endsWith('/follow'))).toHaveLength(1)

  await phone.opens({ path: 'activities/detail/index', query: { session: session.id } })
  await phone.taps('给我报名')
  await phone.sees('报好了')
  await phone.opens({ path: 'me/inbox/index' })
  await phone.sees(`报好了：${session.title}`)
  await phone.taps('全部已读', { times: 2 })
  await phone.isQuiet()
  expect(phone.requests.filter(({ path }) => path.endsWith('/read-all'))).toHaveLength(1)
  await phone.doesNotSee('全部已读')

  expect(phone.problems).toEqual([])
  expect(overBudget(await phone.figures())).toEqual([])
})
