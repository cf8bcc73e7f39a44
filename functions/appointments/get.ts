import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { ownAppointment, shown } from './own'

/** One of the caller's appointments; refuses NOT_FOUND for anybody else's. */
export async function getAppointment(ctx: Context, { appointmentId }: InputOf<typeof ownAppointments.get>): Promise<Appointment> {
  return shown(ctx, await ownAppointment(ctx, appointmentId))
}
