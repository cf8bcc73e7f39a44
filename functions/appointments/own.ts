import type { Appointment } from '../../contract/appointments/appointment'
import { casesById, standingOn } from '../cases/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findAppointment, personOfAppointment, type StoredAppointment } from './store'
import { viewAppointments } from './view'

/** One of the caller's appointments as stored; refuses NOT_FOUND for anybody else's. */
export async function ownAppointment(ctx: Context, appointmentId: string): Promise<StoredAppointment> {
  const caller = mustBeLoggedIn(ctx)
  const stored = personOfAppointment(appointmentId) === caller.id ? await findAppointment(ctx, appointmentId) : undefined
  if (!stored) throw refuse('NOT_FOUND')
  return stored
}

/** A case that an appointment is about is the caller's own, or one that they reported for somebody; refuses NOT_FOUND. */
export async function mustKnowCase(ctx: Context, caseId: string | undefined): Promise<void> {
  if (caseId === undefined) return
  const caller = mustBeLoggedIn(ctx)
  const [item] = await casesById(ctx, [caseId])
  if (!item || !standingOn(item, caller)?.requester) throw refuse('NOT_FOUND')
}

/** An appointment as its person sees it; refuses NOT_FOUND. */
export async function shown(ctx: Context, stored: StoredAppointment | undefined): Promise<Appointment> {
  const [appointment] = stored ? await viewAppointments(ctx, [stored]) : []
  if (!appointment) throw refuse('NOT_FOUND')
  return appointment
}
