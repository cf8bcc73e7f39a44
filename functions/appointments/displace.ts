import { moveClaim } from '../days/doors'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { deskDayOf, type OpenDesk } from './desks'
import { appointmentEvents, ofAppointment } from './events'
import { anotherPlace, isDisplaced } from './rules'
import { changeAppointment, claimOf, findAll, findAppointment, type StoredAppointment } from './store'

const mostTries = 8

type Which = { day: string; because: string; among: (cell: number) => boolean }

/**
 * Seats everybody with a time among these cells at another counter if their own is closed then, who booked first coming first, and lets
 * those for whom there is none know, or that the desk is open after all: a small change an appointment, which it remembers, so that a
 * repeated delivery tells nobody twice.
 */
export async function displaceOnDay(ctx: Context, open: OpenDesk, { day, because, among }: Which): Promise<void> {
  const { book } = await deskDayOf(ctx, open, day)
  const held = await findAll(ctx, new Set(book.held.values()))
  const concerned = held
    .filter((one) => isConcerned(ctx, one) && one.cells.some(among))
    .sort((a, b) => Date.parse(a.bookedAt) - Date.parse(b.bookedAt) || a.place - b.place)
  for (const { id } of concerned) await again(mostTries, () => settle(ctx, open, { id, because }))
}

const isConcerned = (ctx: Context, { state, endsAt }: StoredAppointment) => state === 'booked' && Date.parse(endsAt) > ctx.clock.now()

async function settle(ctx: Context, open: OpenDesk, { id, because }: { id: string; because: string }): Promise<'settled' | typeof outrun> {
  const one = await findAppointment(ctx, id)
  if (!one || !isConcerned(ctx, one)) return 'settled'
  const deskDay = await deskDayOf(ctx, open, one.day)
  const displaced = isDisplaced(deskDay, one)
  const place = displaced ? anotherPlace(deskDay, one.cells) : undefined
  const must = displaced && place === undefined
  const tell = must ? one.toldOf !== because : one.toldOf !== ''
  if (!tell && place === undefined) return 'settled'
  const seated = { ...one, place: place ?? one.place }
  const declared = must ? appointmentEvents.displaced : appointmentEvents.restored
  const outcome = await commit(ctx, {
    writes: [
      changeAppointment(one, { place: seated.place, toldOf: must ? because : '' }),
      ...(place === undefined ? [] : moveClaim(claimOf(one), claimOf(seated))),
    ],
    // Who was never told that the desk closes need not hear that another counter sees them, or that it opens.
    events: tell ? [newEvent(declared, { ...ofAppointment(seated, { because }), actor: null })] : [],
  })
  return outcome.done ? 'settled' : outrun
}
