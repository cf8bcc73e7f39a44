import { cancelActivity } from '../../../functions/activities/cancel'
import { getSession } from '../../../functions/sessions/get'
import { aNewSession, aPublished } from '../../support/activities'
import { aBooking, aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { newWorld } from '../../support/world'

const inDecember = (day: number) => aNewSession({ startsAt: `2026-12-${day}T10:00:00+08:00`, endsAt: `2026-12-${day}T12:00:00+08:00` })

async function start() {
  const world = await newWorld()
  const manager = await world.someone({ roles: ['manager'] })
  const activity = await aPublished(manager, { bring: '剪刀', sessions: [inDecember(10), inDecember(11), inDecember(12)] })
  const [first, second, third] = activity.sessions.map(({ id }) => id) as [string, string, string]
  return { world, manager, activity, first, second, third }
}

test('a session is shown with its activity’s words and the others of it', async () => {
  const { world, manager, activity, first, second, third } = await start()
  await aBooking(await world.someone(), { id: third })
  await cancelActivity(manager.ctx, { requestId: aRequest(), activityId: activity.id, sessionId: first, reason: '停电' })

  const session = await getSession(world.ctx, { sessionId: second })

  expect(session).toMatchObject({ id: second, title: '剪纸课', description: '来剪窗花。', bring: '剪刀', left: 20, state: 'open' })
  expect(session.siblings).toEqual([
    { id: first, startsAt: '2026-12-10T10:00:00+08:00', endsAt: '2026-12-10T12:00:00+08:00', state: 'cancelled', left: 20 },
    { id: third, startsAt: '2026-12-12T10:00:00+08:00', endsAt: '2026-12-12T12:00:00+08:00', state: 'open', left: 19 },
  ])
})

test('the seats it tells are those that are left now', async () => {
  const { world, first } = await start()
  await aBooking(await world.someone(), { id: first }, '母亲')

  expect(await getSession(world.ctx, { sessionId: first })).toMatchObject({ capacity: 20, left: 18 })
})

test('it is not found under an id nobody has, nor by another community', async () => {
  const { world, first } = await start()
  const elsewhere = await newWorld()

  expect((await refusalOf(getSession(world.ctx, { sessionId: 'ses_01KAPE0000000000000000000A' }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(getSession(elsewhere.ctx, { sessionId: first }))).code).toBe('NOT_FOUND')
})
