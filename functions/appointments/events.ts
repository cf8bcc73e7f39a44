import * as z from 'zod/mini'
import { RevealedOfDue } from '../../contract/appointments/appointment'
import { RevealReason } from '../../contract/reveals'
import { declareEvents, type NewEvent } from '../platform/events'
import { eventsPartition, type StoredAppointment } from './store'

const facts = z.object({ appointmentId: z.string(), personId: z.string(), deskId: z.string(), startsAt: z.string() })
const span = z.object({
  deskId: z.string(),
  counter: z.optional(z.number()),
  from: z.string(),
  to: z.string(),
  hours: z.optional(z.array(z.string())),
})
const number = z.object({ deskId: z.string(), day: z.string(), number: z.number() })

/**
 * Events of appointments and of their desks. `displaced` and `restored` follow from a closing or opening of the desk or a change of the
 * calendar, whose event is `because`.
 */
export const appointmentEvents = declareEvents('appointment', {
  booked: { audience: 'person', facts },
  moved: { audience: 'person', facts: z.extend(facts, { wasStartsAt: z.string() }) },
  cancelled: { audience: 'person', facts },
  displaced: { audience: 'person', facts: z.extend(facts, { because: z.string() }) },
  restored: { audience: 'person', facts: z.extend(facts, { because: z.string() }) },
  reminded: { audience: 'person', facts: z.extend(facts, { what: z.enum(['tomorrow', 'soon']) }) },
  /** A masked field was read. */
  revealed: { audience: 'person', facts: z.extend(facts, { field: RevealedOfDue, reason: RevealReason }) },
  attended: { audience: 'staff', facts: z.extend(facts, { attendance: z.string() }) },
  deskClosed: { audience: 'staff', facts: span },
  deskOpened: { audience: 'staff', facts: span },
  numberTaken: { audience: 'staff', facts: number },
  numberCalled: { audience: 'staff', facts: z.extend(number, { passed: z.boolean() }) },
})

/** What every event of an appointment has in common, plus the facts of its own type. */
export function ofAppointment<M extends object = object>(appointment: StoredAppointment, more?: M) {
  const { id: appointmentId, personId, deskId, startsAt } = appointment
  const shared: Pick<NewEvent, 'subject' | 'partition'> = { subject: appointmentId, partition: eventsPartition(appointmentId) }
  return { ...shared, facts: { appointmentId, personId, deskId, startsAt, ...(more as M) } }
}

/** What every event of a desk has in common. */
export const ofDesk = (deskId: string): Pick<NewEvent, 'subject' | 'partition'> => ({ subject: deskId, partition: `desk#${deskId}` })
