import { cancelBooking } from '../../../functions/bookings/cancel'
import { exportRoll } from '../../../functions/bookings/exportRoll'
import { revealBooker } from '../../../functions/bookings/reveal'
import { countBookers, readRoll, wholeRoll } from '../../../functions/bookings/roll'
import { listNotices } from '../../../functions/notices/list'
import { aBooking, aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld, oneDay } from '../../support/world'
import { readXlsx } from '../../support/xlsx'

async function start() {
  const world = await newWorld()
  const session = await aSession(world)
  const manager = await world.someone({ roles: ['manager'] })
  return { world, session, manager, on: () => ({ requestId: aRequest(), sessionId: session.id }) }
}

test('the roll names everybody of each party, masks the phone, and shows who gave the seats back last', async () => {
  const { world, session, manager } = await start()
  const spring = await world.someone({ name: '赵春梅', phone: '19900000001' })
  const autumn = await world.someone({ name: '其木格' })
  const gone = await aBooking(spring, session, '母亲')
  await cancelBooking(spring.ctx, { requestId: aRequest(), bookingId: gone.id })
  const booked = await aBooking(spring, session, '母亲', '父亲')
  await aBooking(autumn, session)

  const { items, next } = await readRoll(manager.ctx, { sessionId: session.id })

  expect(next).toBeNull()
  expect(items.find(({ bookingId }) => bookingId === booked.id)).toEqual({
    bookingId: booked.id,
    state: 'confirmed',
    seats: 3,
    names: ['赵春梅', '母亲', '父亲'],
    phone: '199****0001',
    bookedAt: booked.bookedAt,
  })
  expect(items.find(({ names }) => names[0] === '其木格')).toMatchObject({ phone: null, seats: 1 })
  expect(items.at(-1)).toMatchObject({ bookingId: gone.id, state: 'cancelled' })
  expect(await countBookers(manager.ctx, { sessionId: session.id })).toEqual({ people: 2 })
})

test('page by page everybody is on the roll once, however many come along', async () => {
  const { world, session, manager } = await start()
  const bookings = await Promise.all(
    Array.from({ length: 12 }, async (_, at) => aBooking(await world.someone(), session, ...(at % 2 ? ['母亲'] : []))),
  )
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await readRoll(manager.ctx, { sessionId: session.id, limit: 5, cursor })
    seen.push(...page.items.map(({ bookingId }) => bookingId))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)

  expect(seen.sort()).toEqual(bookings.map(({ id }) => id).sort())
  expect(await wholeRoll(manager.ctx, session.id)).toHaveLength(12)
})

test('a cursor of another list is refused', async () => {
  const { session, manager } = await start()
  const cursor = Buffer.from(JSON.stringify(['seat', 'per_1'])).toString('base64url')

  expect(await refusalOf(readRoll(manager.ctx, { sessionId: session.id, cursor }))).toMatchObject({ code: 'CURSOR_INVALID' })
})

test('a number is read for a reason, once for the same request, and its owner is told', async () => {
  const { world, session, manager, on } = await start()
  const spring = await world.someone({ name: '赵春梅', phone: '19900000001' })
  const { id: bookingId } = await aBooking(spring, session)
  await world.deliver()
  const input = { ...on(), bookingId, reason: 'urgent' as const }

  expect(await revealBooker(manager.ctx, input)).toEqual({ value: '19900000001' })
  expect(await revealBooker(manager.ctx, input)).toEqual({ value: '19900000001' })

  expect(world.events).toMatchObject([
    { type: 'booking.revealed', actor: manager.person.id, audience: 'person', facts: { bookingId, reason: 'urgent' } },
  ])
  expect(JSON.stringify(world.events)).not.toContain('19900000001')
  await world.deliver({ again: true })
  const told = (await listNotices(spring.ctx, {})).items.filter(({ kind }) => kind === 'phoneRead')
  expect(told).toMatchObject([{ title: session.title, text: 'urgent', bookingId }])
})

test('a week after the session no number is read any more, and none of another session ever', async () => {
  const { world, session, manager, on } = await start()
  const spring = await world.someone({ phone: '19900000001' })
  const { id: bookingId } = await aBooking(spring, session)
  const other = await aSession(world)

  expect(await refusalOf(revealBooker(manager.ctx, { ...on(), sessionId: other.id, bookingId, reason: 'arrange' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  world.clock.set(Date.parse(session.endsAt) + 8 * oneDay)
  expect(await refusalOf(revealBooker(manager.ctx, { ...on(), bookingId, reason: 'arrange' }))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('the sheet holds the roll, its texts are texts, and who took it along is an event', async () => {
  const { world, session, manager, on } = await start()
  const spring = await world.someone({ name: '=HYPERLINK("http://x")', phone: '19900000001' })
  await aBooking(spring, session, '@SUM(A1)', '+1')
  world.events.splice(0)
  const input = on()

  const made = await exportRoll(manager.ctx, input)

  const blob = await world.ctx.blobs.get(new URL(made.url).pathname.replace(/^.*?exports\//, 'exports/'))
  const { rows, sheet } = readXlsx(blob?.bytes ?? new Uint8Array())
  expect(rows[1]).toMatchObject({ A: '=HYPERLINK("http://x")', B: '@SUM(A1)、+1', C: 3, D: '199****0001', E: '已报名' })
  expect(sheet).not.toContain('<f>')
  expect(await exportRoll(manager.ctx, input)).toMatchObject({ rows: 1 })
  expect(world.events).toMatchObject([{ type: 'session.rollExported', actor: manager.person.id, facts: { rows: 1 } }])
})

test('who has no part in organising sees nobody', async () => {
  const { world, session } = await start()
  const neighbour = await world.someone({ roles: ['volunteer'] })
  const stranger = await (await newWorld()).someone({ roles: ['manager'] })

  expect(await refusalOf(readRoll(neighbour.ctx, { sessionId: session.id }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(readRoll(stranger.ctx, { sessionId: session.id }))).toMatchObject({ code: 'NOT_FOUND' })
})
