import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Outcome } from '../platform/delivery'
import { newEvent } from '../platform/events'
import { pagesOf } from '../platform/pages'
import { freeTime } from './cancel'
import { appointmentEvents, ofAppointment } from './events'
import { findMineOf, removeNumber } from './numbers/store'
import { type AppointmentCursor, changeAppointment, findAppointment, findOf, removeOwnTimes, type StoredAppointment } from './store'

const appointmentsAPage = 25

/** A deleted person's times go back to the desk, and the names they gave are erased. */
export async function forgetAppointments(ctx: Context, personId: string): Promise<Outcome> {
  for (const when of ['coming', 'past'] as const) {
    const read = (after?: AppointmentCursor) => findOf(ctx, personId, { when, limit: appointmentsAPage, after })
    for await (const { appointments } of pagesOf(read)) for (const one of appointments) await leaveAppointment(ctx, one)
  }
  for (const number of await findMineOf(ctx, personId)) await commit(ctx, { writes: removeNumber(personId, number), events: [] })
  await commit(ctx, { writes: [removeOwnTimes(personId)], events: [] })
  return 'delivered'
}

const mostTries = 6

/** Gives back the time of somebody who was deleted, and erases whom it was for, whatever else changes it meanwhile. */
export async function leaveAppointment(ctx: Context, { id, personId: actor }: Pick<StoredAppointment, 'id' | 'personId'>): Promise<void> {
  await again(mostTries, async () => {
    const appointment = await findAppointment(ctx, id)
    if (!appointment) return 'left'
    const coming = appointment.state === 'booked' && Date.parse(appointment.endsAt) > ctx.clock.now()
    if (!coming && appointment.name === undefined) return 'left'
    const outcome = await commit(ctx, {
      writes: coming ? freeTime(ctx, appointment) : [changeAppointment(appointment, {}, ['name'])],
      events: coming ? [newEvent(appointmentEvents.cancelled, { ...ofAppointment(appointment), actor })] : [],
    })
    // A freed time is looked at once more, for the name.
    return outcome.done && !coming ? 'left' : outrun
  })
}
