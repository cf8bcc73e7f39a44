import type { Due } from '../../contract/appointments/appointment'
import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { mustBeAtDesk } from './desks'
import { dueNow } from './due'
import { moveTo } from './move'

const limit = { purpose: 'appointmentsRearranged', most: 200, windowSeconds: 3600 }

/** The desk gives somebody another time, as agreed with them by phone; they hear of it and may move or cancel it as before. */
export async function rearrange(ctx: Context, input: InputOf<typeof deskAppointments.rearrange>): Promise<Due> {
  mustBeAtDesk(ctx)
  await moveTo(ctx, { verb: 'rearrange', input, limit })
  return dueNow(ctx, input.appointmentId)
}
