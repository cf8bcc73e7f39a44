import { cancelBooking } from '../../../functions/bookings/cancel'
import { getBooking } from '../../../functions/bookings/get'
import { listBookings } from '../../../functions/bookings/list'
import { writeCursor } from '../../../functions/platform/cursor'
import { aBooking, aRequest } from '../../support/bookings'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { monday, newWorld, oneDay, oneHour, type Someone, type World } from '../../support/world'

type Input = Parameters<typeof listBookings>[1]

const day = (days: number) => new Date(monday + days * oneDay).toISOString()

/** Somebody with a booking on each of the coming days. */
async function bookedOn(world: World, ...days: number[]): Promise<Someone> {
  const someone = await world.someone({ name: '其木格' })
  for (const at of days) await aBooking(someone, await aSession(world, { title: `${at}`, startsAt: day(at) }))
  return someone
}

const titles = ({ items }: Awaited<ReturnType<typeof listBookings>>) => items.map(({ session }) => session.title)

async function everyPage({ ctx }: Someone, input: Input): Promise<string[]> {
  const all: string[] = []
  let cursor: string | undefined
  do {
    const page = await listBookings(ctx, { ...input, cursor })
    all.push(...titles(page))
    cursor = page.next ?? undefined
  } while (cursor && all.length < 50)
  return all
}

describe('my bookings', () => {
  test('to come stand first come first, and what was just booked is among them', async () => {
    const world = await newWorld()
    const someone = await bookedOn(world, 9, 2, 5)

    expect(titles(await listBookings(someone.ctx, {}))).toEqual(['2', '5', '9'])
  })

  test('are to come until the session has ended, then past, last come first', async () => {
    const world = await newWorld()
    const someone = await bookedOn(world, 2, 5, 9)

    world.clock.set(Date.parse(day(5)) + oneHour)
    const during = titles(await listBookings(someone.ctx, {}))
    world.clock.set(Date.parse(day(5)) + 3 * oneHour)

    expect(during).toEqual(['5', '9'])
    expect(titles(await listBookings(someone.ctx, { when: 'coming' }))).toEqual(['9'])
    expect(titles(await listBookings(someone.ctx, { when: 'past' }))).toEqual(['5', '2'])
  })

  test('that were cancelled are past from then on', async () => {
    const world = await newWorld()
    const someone = await bookedOn(world, 2, 5)
    const [first] = (await listBookings(someone.ctx, {})).items
    world.clock.pass(oneHour)
    await cancelBooking(someone.ctx, { requestId: aRequest(), bookingId: first?.id ?? '' })
    world.clock.pass(oneHour)

    expect(titles(await listBookings(someone.ctx, {}))).toEqual(['5'])
    expect((await listBookings(someone.ctx, { when: 'past' })).items).toMatchObject([{ state: 'cancelled', session: { title: '2' } }])
  })

  test.each([1, 2, 3, 5])('come to the end in pages of %i without gap or repeat', async (limit) => {
    const world = await newWorld()
    const someone = await bookedOn(world, 1, 2, 3, 4, 5)

    expect(await everyPage(someone, { limit })).toEqual(['1', '2', '3', '4', '5'])
    world.clock.set(monday + 30 * oneDay)
    expect(await everyPage(someone, { when: 'past', limit })).toEqual(['5', '4', '3', '2', '1'])
  })

  test('go on from a cursor whose session has ended since', async () => {
    const world = await newWorld()
    const someone = await bookedOn(world, 1, 2, 3)
    const first = await listBookings(someone.ctx, { limit: 1 })

    world.clock.set(Date.parse(day(2)))
    const next = await listBookings(someone.ctx, { limit: 1, cursor: first.next ?? '' })

    expect(titles(next)).toEqual(['2'])
  })

  test.each([
    ['is no cursor', 'not-one'],
    ['names no booking', writeCursor([day(1), 'inbox#evt_1'])],
    ['names no time', writeCursor(['soon', 'bkg_01KAPE0000000000000000000A_0123456789abcdef01234567'])],
    ['has a part too few', writeCursor([day(1)])],
  ])('refuse a cursor that %s', async (_what, cursor) => {
    const world = await newWorld()
    const someone = await bookedOn(world, 1)

    expect((await refusalOf(listBookings(someone.ctx, { cursor }))).code).toBe('CURSOR_INVALID')
  })

  test('take the cursor of what is past for what is to come, and the other way round, as the whole of it', async () => {
    const world = await newWorld()
    const someone = await bookedOn(world, 1, 2, 3, 4)
    const { next: coming } = await listBookings(someone.ctx, { limit: 3 })
    world.clock.set(Date.parse(day(2)) + 3 * oneHour)
    const { next: past } = await listBookings(someone.ctx, { when: 'past', limit: 1 })

    expect(titles(await listBookings(someone.ctx, { when: 'past', cursor: coming ?? '' }))).toEqual(['2', '1'])
    expect(titles(await listBookings(someone.ctx, { when: 'coming', cursor: past ?? '' }))).toEqual(['3', '4'])
  })

  test("are nobody else's, whatever cursor is sent", async () => {
    const world = await newWorld()
    const someone = await bookedOn(world, 1, 2)
    const other = await bookedOn(world, 3)
    const { next } = await listBookings(someone.ctx, { limit: 1 })

    expect(titles(await listBookings(other.ctx, { cursor: next ?? '' }))).toEqual(['3'])
  })
})

describe('one of my bookings', () => {
  test('is shown as it stands, with what I may do', async () => {
    const world = await newWorld()
    const someone = await world.someone({ name: '其木格' })
    const booking = await aBooking(someone, await aSession(world), '母亲')

    expect(await getBooking(someone.ctx, { bookingId: booking.id })).toEqual(booking)
    world.clock.set(Date.parse(booking.session.cancelUntil) + 1)
    expect(await getBooking(someone.ctx, { bookingId: booking.id })).toMatchObject({ state: 'confirmed', allowed: [] })
  })

  test('is found by nobody else, and not without a login', async () => {
    const world = await newWorld()
    const [someone, other] = [await world.someone(), await world.someone({ roles: ['manager'] })]
    const stranger = await (await newWorld()).someone()
    const { id: bookingId } = await aBooking(someone, await aSession(world))

    expect((await refusalOf(getBooking(other.ctx, { bookingId }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(getBooking(stranger.ctx, { bookingId }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(getBooking(world.ctx, { bookingId }))).code).toBe('LOGIN_REQUIRED')
    expect((await refusalOf(getBooking(someone.ctx, { bookingId: bookingId.replace(/.$/, 'x') }))).code).toBe('NOT_FOUND')
  })
})
