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

/** Gives back the time of somebody who was deleted, and erases whom it was for. */
export async function leaveAppointment(ctx: Context, appointment: StoredAppointment): Promise<void> {
  const coming = appointment.state === 'booked' && Date.parse(appointment.endsAt) > ctx.clock.now()
  if (coming)
    await commit(ctx, {
      writes: freeTime(ctx, appointment),
      events: [newEvent(appointmentEvents.cancelled, { ...ofAppointment(appointment), actor: appointment.personId })],
    })
  const after = coming ? await findAppointment(ctx, appointment.id) : appointment
  if (after?.name !== undefined) await commit(ctx, { writes: [changeAppointment(after, {}, ['name'])], events: [] })
}
