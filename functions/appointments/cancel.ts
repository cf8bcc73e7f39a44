import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { freeClaim } from '../days/doors'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuseIf } from '../platform/refuse'
import type { Write } from '../platform/write'
import { appointmentEvents, ofAppointment } from './events'
import { ownAppointment, shown } from './own'
import { stillAhead, whyNotChange } from './rules'
import { changeAppointment, claimOf, dueFields, findAppointment, findOwnTimes, putOwnTimes, type StoredAppointment } from './store'

const mostTries = 6

/** Gives the time back. Cancelling a cancelled appointment returns it unchanged; refuses APPOINTMENT_OVER once it has begun. */
export async function cancelAppointment(ctx: Context, input: InputOf<typeof ownAppointments.cancel>): Promise<Appointment> {
  await again(mostTries, async () => {
    const now = ctx.clock.now()
    const before = await ownAppointment(ctx, input.appointmentId)
    if (before.state === 'cancelled') return 'cancelled'
    refuseIf(whyNotChange(before, now))
    const own = await findOwnTimes(ctx, before.personId)
    const others = stillAhead(own?.held ?? [], now).filter(({ id }) => id !== before.id)
    const outcome = await commit(ctx, {
      request: { verb: 'cancelAppointment', input },
      writes: [...freeTime(ctx, before), ...putOwnTimes(before.personId, own, others)],
      events: [newEvent(appointmentEvents.cancelled, ofAppointment(before))],
    })
    return outcome.done ? 'cancelled' : outrun
  })
  return shown(ctx, await findAppointment(ctx, input.appointmentId))
}

/** Marks an appointment as cancelled by its person and gives its cells back. */
export const freeTime = (ctx: Context, appointment: StoredAppointment): Write[] => [
  changeAppointment(appointment, { state: 'cancelled', cancelledBy: 'person', at: new Date(ctx.clock.now()).toISOString() }, [
    ...dueFields,
  ]),
  freeClaim(claimOf(appointment)),
]
