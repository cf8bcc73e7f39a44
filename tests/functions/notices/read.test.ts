import { listNotices } from '../../../functions/notices/list'
import { readNotices } from '../../../functions/notices/read'
import { aBooking, allowBookings, aRequest } from '../../support/bookings'
import { told } from '../../support/notices'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld, type Someone, type World } from '../../support/world'

async function toldOf(world: World, times: number) {
  const someone = await told(world, times)
  const { items } = await listNotices(someone.ctx, { limit: 50 })
  return { someone, ids: items.map(({ id }) => id) }
}

const read = ({ ctx }: Someone, noticeIds: string[]) => readNotices(ctx, { requestId: aRequest(), noticeIds })
const unreadOf = async ({ ctx }: Someone) => {
  const { items, unread } = await listNotices(ctx, { limit: 50 })
  return { unread, ids: items.filter((item) => !item.read).map(({ id }) => id) }
}

test('what was read is read, and the count says how many are left', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 3)

  expect(await read(someone, ids.slice(0, 2))).toEqual({ unread: 1 })

  expect(await unreadOf(someone)).toEqual({ unread: 1, ids: ids.slice(2) })
})

test('what is read already changes nothing, nor does the same one named twice', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 2)
  const [first = '', second = ''] = ids

  expect(await read(someone, [first, first])).toEqual({ unread: 1 })
  expect(await read(someone, [first])).toEqual({ unread: 1 })
  expect(await read(someone, [first, second])).toEqual({ unread: 0 })
  expect(await read(someone, ids)).toEqual({ unread: 0 })
})

test("somebody else's notices stay as they are, and ids nobody has do no harm", async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 1)
  const { someone: other, ids: others } = await toldOf(world, 1)

  expect(await read(someone, [...others, 'evt_01KAPE0000000000000000000A'])).toEqual({ unread: 1 })
  expect(await read(someone, [...others, ...ids])).toEqual({ unread: 0 })

  expect(await unreadOf(other)).toEqual({ unread: 1, ids: others })
})

test('read on two devices at once each counts once', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const { someone, ids } = await toldOf(world, 6)

  race.of(3)
  const answers = await Promise.all([read(someone, ids.slice(0, 4)), read(someone, ids.slice(2, 5)), read(someone, ids.slice(0, 4))])

  expect(Math.min(...answers.map(({ unread }) => unread))).toBe(1)
  expect(await unreadOf(someone)).toEqual({ unread: 1, ids: ids.slice(5) })
})

test('a notice that comes while others are read is unread', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 2)
  await aBooking(someone, await aSession(world))

  await Promise.all([read(someone, ids), world.deliver()])

  expect((await unreadOf(someone)).unread).toBe(1)
})

test('fifty are read at once', async () => {
  const world = await newWorld()
  await allowBookings(world, { sessionsADay: 1, seatsAhead: 50 })
  const { someone, ids } = await toldOf(world, 50)

  expect(await read(someone, ids)).toEqual({ unread: 0 })
})

test('without a login, and with one of another community, nothing is read', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 1)
  const stranger = await (await newWorld()).someone()

  expect((await refusalOf(readNotices(world.ctx, { requestId: 'r1', noticeIds: ids }))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(readNotices({ ...world.ctx, caller: stranger.caller }, { requestId: 'r1', noticeIds: ids }))).code).toBe(
    'NOT_ALLOWED',
  )
  expect(await unreadOf(someone)).toEqual({ unread: 1, ids })
})
