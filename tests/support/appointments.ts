import * as z from 'zod/mini'
import type { About, SessionKind } from '../../contract/sessions/kinds/kinds'
import type { StoredSession } from '../../functions/sessions/lookup'

/** A kind of session that is no activity: an hour at a desk, which has no festival, no motif and nobody who organises it. */
export const AppointmentAbout = z.object({ kind: z.literal('appointment'), desk: z.string(), papers: z.array(z.string()) })
type AppointmentAbout = z.infer<typeof AppointmentAbout>

/** What `contract/sessions/kinds/kinds.ts` is with one line more. */
export function kindsWithAppointments(known: typeof import('../../contract/sessions/kinds/kinds')) {
  return {
    ...known,
    About: z.discriminatedUnion('kind', [...known.About.def.options, AppointmentAbout]),
    SessionKind: z.enum([...known.SessionKind.options, 'appointment']),
  }
}

const about: AppointmentAbout = { kind: 'appointment', desk: '居住证窗口', papers: ['身份证', '租房合同'] }

/** What makes a session of `aSession` an appointment. The product of the test knows this kind; its types don't. */
export const asAppointment: Partial<StoredSession> = {
  kind: 'appointment' as SessionKind,
  title: '办居住证',
  about: about as unknown as About,
  audience: 'everyone',
  startsAt: '2026-12-01T10:00:00+08:00',
  endsAt: '2026-12-01T11:00:00+08:00',
  capacity: 2,
}
