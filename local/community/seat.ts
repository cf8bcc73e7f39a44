import { type StoredBooking, takeSeats } from '../../functions/bookings/store'
import { chunksOf } from '../../functions/platform/chunks'
import type { Context } from '../../functions/platform/context'
import { hashOf } from '../../functions/platform/crypto'
import { findSessions, type Seated } from '../../functions/sessions/lookup'
import { stateOf } from '../../functions/sessions/rules'
import type { Planned } from './activities'
import { bookingsOf, type Wish, withSeats } from './bookings'
import { nameOf, newItems, type Writer } from './write'

const mostInGet = 50
const sessionsAtOnce = 4

/**
 * Books the neighbours' seats on every session that is open, like anybody's: one transaction a booking, on the session's
 * counter. Bookings made before are left alone.
 */
export async function seatNeighbours(ctx: Context, writer: Writer, planned: Planned[]) {
  const shares = new Map(planned.flatMap(({ sessions }) => sessions.map(({ session, booked }) => [session.id, booked] as const)))
  const seated = await openSessions(ctx, planned)
  const wanted = seated.map(({ session, counter }) => ({
    left: counter.left,
    bookings: bookingsOf({ session, booked: shares.get(session.id) ?? 0 }, ctx.clock.now()),
  }))
  const known = await writer.find(wanted.flatMap(({ bookings }) => bookings.map((booking) => keyOf(ctx, booking))))

  let added = 0
  for (const some of chunksOf(wanted, sessionsAtOnce)) {
    const counts = await Promise.all(
      some.map(({ left, bookings }) => {
        const missing = bookings.filter((booking) => !known.has(nameOf(keyOf(ctx, booking))))
        return seat(ctx, missing, left)
      }),
    )
    added += counts.reduce((all, count) => all + count, 0)
  }
  const items = wanted.flatMap(({ bookings }) => bookings).reduce((all, booking) => all + itemsOf(booking), 0)
  return { items, added }
}

async function openSessions(ctx: Context, planned: Planned[]): Promise<Seated[]> {
  const now = ctx.clock.now()
  const ids = planned.flatMap(({ sessions }) =>
    sessions.filter(({ session }) => Date.parse(session.opensAt) <= now).map(({ session }) => session.id),
  )
  const pages = await Promise.all(chunksOf(ids, mostInGet).map((page) => findSessions(ctx, page)))
  return pages.flat().filter((seated) => ['open', 'full'].includes(stateOf(seated, now)))
}

/** Books one by one while seats are left; the last party is cut to the seats left. */
async function seat(ctx: Context, wishes: Wish[], free: number): Promise<number> {
  let left = free
  let added = 0
  for (const wish of wishes) {
    const booking = bookingOf(ctx, withSeats(wish, Math.min(wish.seats, left)))
    if (booking.seats === 0) break
    const failures = await ctx.table.transact(takeSeats(ctx, booking), ctx.ids.secret())
    if (failures.length > 0) break
    left -= booking.seats
    added += itemsOf(booking)
  }
  return added
}

function bookingOf(ctx: Context, wish: Wish): StoredBooking {
  return { ...wish, hash: ctx.crypto.index(ctx.communityId, 'party', hashOf(wish.party)) }
}

/** The number of items: the booking and a lock for each seat. */
const itemsOf = ({ seats }: Wish) => 1 + seats

function keyOf(ctx: Context, wish: Wish) {
  const item = newItems(takeSeats(ctx, bookingOf(ctx, wish))).find(({ put }) => put.id === wish.id)
  if (!item) throw new Error('takeSeats did not write the booking')
  return item.key
}
