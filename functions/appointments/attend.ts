import type { Due } from '../../contract/appointments/appointment'
import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import { dayOf } from '../../contract/time'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { mustBeAtDesk } from './desks'
import { dueNow } from './due'
import { appointmentEvents, ofAppointment } from './events'
import { attendancesOf } from './rules'
import { changeAppointment, dueFields, findAppointment } from './store'

/** Notes that somebody arrived, was served or did not come; refuses APPOINTMENT_OVER when that does not follow from what was noted before. */
export async function attend(ctx: Context, input: InputOf<typeof deskAppointments.attend>): Promise<Due> {
  mustBeAtDesk(ctx)
  const { appointmentId, attendance } = input
  const before = await findAppointment(ctx, appointmentId)
  if (!before) throw refuse('NOT_FOUND')
  const request = { verb: 'attend', input }
  if (before.state !== attendance && !(await findResult(ctx, request))) {
    const now = ctx.clock.now()
    if (dayOf(now) < before.day) throw refuse('APPOINTMENT_NOT_TODAY', { startsAt: before.startsAt })
    if (!attendancesOf(before, now).includes(attendance)) throw refuse('APPOINTMENT_OVER', { state: before.state })
    const outcome = await commit(ctx, {
      request,
      writes: [changeAppointment(before, { state: attendance }, dueFields)],
      events: [newEvent(appointmentEvents.attended, ofAppointment(before, { attendance }))],
    })
    // A colleague has noted something meanwhile.
    if (!outcome.done) throw refuse('APPOINTMENT_OVER', { state: (await findAppointment(ctx, appointmentId))?.state ?? before.state })
  }
  return dueNow(ctx, appointmentId)
}
