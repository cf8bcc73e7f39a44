import * as z from 'zod/mini'
import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import { AppointmentId } from '../../contract/ids'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { findOf } from './store'
import { viewAppointments } from './view'

const CursorParts = z.tuple([z.iso.datetime(), AppointmentId])

/** A page of the caller's appointments, read from the table itself, so that one just made is included. */
export async function listAppointments(
  ctx: Context,
  { when = 'coming', cursor, limit = 20 }: InputOf<typeof ownAppointments.list>,
): Promise<{ items: Appointment[]; next: string | null }> {
  const caller = mustBeLoggedIn(ctx)
  const [at, id] = cursor ? readCursor(cursor, CursorParts) : []
  const { appointments, last } = await findOf(ctx, caller.id, { when, limit, after: at && id ? { at, id } : undefined })
  return { items: await viewAppointments(ctx, appointments), next: last ? writeCursor([last.at, last.id]) : null }
}
