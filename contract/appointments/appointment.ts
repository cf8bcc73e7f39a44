import * as z from 'zod/mini'
import { Bilingual } from '../catalogue/catalogue'
import { OrganisationId, ServiceId } from '../catalogue/ids'
import { AppointmentId, CaseId, DeskId } from '../ids'
import { Day, Instant } from '../time'

/** A desk of the station or of another organisation at which one can have a time. `anyService`: whatever one comes for. */
export const Desk = z.object({
  id: DeskId,
  organisation: OrganisationId,
  name: Bilingual,
  where: Bilingual,
  anyService: z.boolean(),
  /** How many people it serves at once. */
  counters: z.int().check(z.gte(1), z.lte(10)),
  /** Whether people without an appointment get a number. */
  walkIns: z.boolean(),
})
export type Desk = z.infer<typeof Desk>

export const AppointmentState = z.enum(['booked', 'arrived', 'done', 'noShow', 'cancelled'])
export type AppointmentState = z.infer<typeof AppointmentState>

/** Any one of these sets of documents; `for` says whom it concerns, null for everybody. */
const Bring = z.object({ for: z.nullable(Bilingual), anyOf: z.array(z.array(Bilingual)) })

const NamedService = z.object({ id: ServiceId, name: Bilingual })

/**
 * A time at a desk. `mustMove`: the desk is closed then after all, and the person chooses another time. `name` is of whom somebody
 * comes with or for, null for themself.
 */
export const Appointment = z.object({
  id: AppointmentId,
  desk: Desk,
  service: z.nullable(NamedService),
  caseId: z.nullable(CaseId),
  name: z.nullable(z.string()),
  startsAt: Instant,
  endsAt: Instant,
  state: AppointmentState,
  mustMove: z.boolean(),
  bookedAt: Instant,
  cancelledBy: z.nullable(z.enum(['person', 'community'])),
  bring: z.array(Bring),
  allowed: z.array(z.enum(['move', 'cancel'])),
})
export type Appointment = z.infer<typeof Appointment>

/** What the desk may say of somebody's appointment. */
export const Attendance = z.enum(['arrived', 'done', 'noShow'])
export type Attendance = z.infer<typeof Attendance>

/** The masked fields of an appointment. */
export const RevealedOfDue = z.enum(['name', 'phone'])
export type RevealedOfDue = z.infer<typeof RevealedOfDue>

/** An appointment as the desk's people see it: names and numbers masked. */
export const Due = z.object({
  id: AppointmentId,
  deskId: DeskId,
  caseId: z.nullable(CaseId),
  service: z.nullable(NamedService),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  startsAt: Instant,
  endsAt: Instant,
  state: AppointmentState,
  mustMove: z.boolean(),
  allowed: z.array(Attendance),
})
export type Due = z.infer<typeof Due>

/** A Quarter of an hour of a day, `14:30`; `24:00` ends one. */
export const Quarter = z.string().check(z.regex(/^([01]\d|2[0-3]):(00|15|30|45)$|^24:00$/))
/** Hours of a day, on the quarter: 14:30 to 17:30. */
const Hours = z.object({ from: Quarter, to: Quarter })

/** The line of a day: the last number given, the last one called (0 for none), and those that did not answer; and when numbers are given next, null while they are. */
export const Line = z.object({
  deskId: DeskId,
  day: Day,
  open: z.boolean(),
  opensAt: z.nullable(Instant),
  last: z.number(),
  called: z.number(),
  waiting: z.number(),
  passed: z.array(z.number()),
})
export type Line = z.infer<typeof Line>

/** A desk's day: when it is open, when it is closed for leave, who comes, and who waits. */
export const DeskDay = z.object({
  desk: Desk,
  day: Day,
  hours: z.array(Hours),
  /** `counter` is null when the whole desk is closed. */
  leave: z.array(z.extend(Hours, { counter: z.nullable(z.int()) })),
  items: z.array(Due),
  line: Line,
  next: z.array(z.object({ number: z.number(), name: z.nullable(z.string()) })),
})
export type DeskDay = z.infer<typeof DeskDay>

/** Somebody's number of today and how many are in front. */
export const MyNumber = z.object({
  number: z.number(),
  state: z.enum(['waiting', 'called', 'passed', 'over']),
  ahead: z.number(),
})
export type MyNumber = z.infer<typeof MyNumber>
