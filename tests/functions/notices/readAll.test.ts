import { tell } from '../../../functions/notices/doors'
import { listNotices } from '../../../functions/notices/list'
import { readNotices } from '../../../functions/notices/read'
import { readAllNotices } from '../../../functions/notices/readAll'
import type { NewNotice } from '../../../functions/notices/store'
import { aBooking, aRequest } from '../../support/bookings'
import { told } from '../../support/notices'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld, type Someone, type World } from '../../support/world'

async function toldOf(world: World, times: number) {
  const someone = await told(world, times)
  return { someone, ids: await idsOf(someone) }
}

const idsOf = async ({ ctx }: Someone) => (await listNotices(ctx, { limit: 50 })).items.map(({ id }) => id)
const readAll = ({ ctx }: Someone, upTo = '') => readAllNotices(ctx, { requestId: aRequest(), upTo })
const unreadOf = async ({ ctx }: Someone) => {
  const { items, unread } = await listNotices(ctx, { limit: 50 })
  return { unread, ids: items.filter((item) => !item.read).map(({ id }) => id) }
}

test('one call reads everything, and the same one again changes nothing', async () => {
  const { someone, ids } = await toldOf(await newWorld(), 4)

  expect(await readAll(someone, ids[0])).toEqual({ unread: 0 })
  expect(await readAll(someone, ids[0])).toEqual({ unread: 0 })

  expect(await unreadOf(someone)).toEqual({ unread: 0, ids: [] })
})

test('what arrives after the press stays unread, also when the press is sent again', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 2)
  await aBooking(someone, await aSession(world, { title: '新' }))
  await world.deliver()
  const [newest = ''] = await idsOf(someone)

  expect(await readAll(someone, ids[0])).toEqual({ unread: 1 })
  expect(await readAll(someone, ids[0])).toEqual({ unread: 1 })

  expect(await unreadOf(someone)).toEqual({ unread: 1, ids: [newest] })
})

test('what was read one by one is counted once', async () => {
  const { someone, ids } = await toldOf(await newWorld(), 3)
  await readNotices(someone.ctx, { requestId: aRequest(), noticeIds: ids.slice(1, 2) })

  expect(await readAll(someone, ids[0])).toEqual({ unread: 0 })
})

test('an inbox of more than a transaction holds is read in one call', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  for (let at = 0; at < 200; at++) {
    const id = world.services.ids.make('evt')
    await tell(someone.ctx, someone.person.id, { notice: aCall(id), occurredAt: '2026-11-23T02:00:00.000Z' })
  }
  const [newest] = await idsOf(someone)

  expect(await readAll(someone, newest)).toEqual({ unread: 0 })
})

const aCall = (id: string): NewNotice => ({ id, kind: 'calendarWanted', year: 2027 })

test('pressed on two devices at once, each notice counts once', async () => {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  const { someone, ids } = await toldOf(world, 5)

  race.of(2)
  await Promise.all([readAll(someone, ids[0]), readAll(someone, ids[2])])

  expect(await unreadOf(someone)).toEqual({ unread: 0, ids: [] })
})

test('somebody else’s notices stay unread, and an id that nobody has does no harm', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 1)
  const { someone: other, ids: others } = await toldOf(world, 1)

  expect(await readAll(someone, others[0])).toEqual({ unread: 0 })
  expect(await readAll(other, 'evt_01KAPE0000000000000000000A')).toEqual({ unread: 1 })

  expect(ids).toHaveLength(1)
  expect(await unreadOf(other)).toEqual({ unread: 1, ids: others })
})

test('without a login, and with one of another community, nothing is read', async () => {
  const world = await newWorld()
  const { someone, ids } = await toldOf(world, 1)
  const stranger = await (await newWorld()).someone()
  const input = { requestId: 'r1', upTo: ids[0] ?? '' }

  expect((await refusalOf(readAllNotices(world.ctx, input))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(readAllNotices({ ...world.ctx, caller: stranger.caller }, input))).code).toBe('NOT_ALLOWED')
  expect(await unreadOf(someone)).toEqual({ unread: 1, ids })
})
