import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import { dayOf } from '../../contract/time'
import { findPerson, phoneOf } from '../people/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { countReveal } from '../platform/reveals'
import { mustBeAtDesk } from './desks'
import { appointmentEvents, ofAppointment } from './events'
import { findAppointment, type StoredAppointment } from './store'

type Input = InputOf<typeof deskAppointments.reveal>

/**
 * A masked field of an appointment in clear, for the desk's people until its day is over; its person is told. The same request
 * again is not another reading.
 */
export async function revealDue(ctx: Context, input: Input): Promise<{ value: string | null }> {
  mustBeAtDesk(ctx)
  const stored = await findAppointment(ctx, input.appointmentId)
  if (!stored) throw refuse('NOT_FOUND')
  if (stored.state === 'cancelled' || stored.day < dayOf(ctx.clock.now())) throw refuse('NOT_ALLOWED')
  const request = { verb: 'revealDue', input }
  await countReveal(ctx, request)
  const { field, reason } = input
  const outcome = await commit(ctx, {
    request,
    writes: [],
    events: [newEvent(appointmentEvents.revealed, ofAppointment(stored, { field, reason }))],
  })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return { value: await fieldOf(ctx, stored, input.field) }
}

async function fieldOf(ctx: Context, { personId, name }: StoredAppointment, field: Input['field']): Promise<string | null> {
  if (field === 'name' && name !== undefined) return name
  const person = await findPerson(ctx, personId)
  if (!person) return null
  return (field === 'name' ? person.name : phoneOf(ctx, person)) ?? null
}
