import { chunksOf } from '../platform/chunks'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { deskDayOf, type OpenDesk } from './desks'
import { appointmentEvents, ofAppointment } from './events'
import { isDisplaced } from './rules'
import { changeAppointment, findAppointments, type StoredAppointment } from './store'

const mostAtOnce = 100

type Which = { day: string; because: string; among: (cell: number) => boolean }

/**
 * Lets everybody with a time among these cells know that the desk is closed then, or open after all: a small change an appointment, which
 * it remembers, so that a repeated delivery tells nobody twice.
 */
export async function displaceOnDay(ctx: Context, open: OpenDesk, { day, because, among }: Which): Promise<void> {
  const deskDay = await deskDayOf(ctx, open, day)
  const ids = [...new Set(deskDay.book.held.values())]
  for (const some of chunksOf(ids, mostAtOnce)) {
    const concerned = (await findAppointments(ctx, some)).filter((one) => isConcerned(ctx, one) && one.cells.some(among))
    for (const one of concerned) await note(ctx, one, { because, displaced: isDisplaced(deskDay, one.cells) })
  }
}

const isConcerned = (ctx: Context, { state, endsAt }: StoredAppointment) => state === 'booked' && Date.parse(endsAt) > ctx.clock.now()

async function note(ctx: Context, one: StoredAppointment, { because, displaced }: { because: string; displaced: boolean }): Promise<void> {
  // Who was never told that the desk closes need not hear that it opens.
  if (one.toldOf === because || (!displaced && one.toldOf === '')) return
  const declared = displaced ? appointmentEvents.displaced : appointmentEvents.restored
  const outcome = await commit(ctx, {
    writes: [changeAppointment(one, { toldOf: displaced ? because : '' })],
    events: [newEvent(declared, { ...ofAppointment(one, { because }), actor: null })],
  })
  // Who was told already is not told again when the delivery is repeated.
  if (!outcome.done) throw new Error('an appointment changed while its person was being told of the desk')
}
