import * as z from 'zod/mini'
import { nothing } from '../refusals'

/** Why a time at a desk cannot be had. */
export const timeRefusals = {
  /** Somebody else has it by now. */
  TIME_TAKEN: { status: 409, data: z.object({ startsAt: z.string() }) },
  /** The desk is closed then, or the time is too soon, too far ahead or not on a quarter of an hour. */
  TIME_NOT_OFFERED: { status: 409, data: z.object({ startsAt: z.string() }) },
  /** The caller is at another desk then. */
  APPOINTMENT_THEN: { status: 409, data: z.object({ appointmentId: z.string(), startsAt: z.string() }) },
} as const

/** Why an appointment cannot be made at all. */
export const appointRefusals = {
  ...timeRefusals,
  APPOINTMENTS_LIMIT: { status: 409, data: z.object({ limit: z.number() }) },
  /** The service belongs to another organisation, or is not in the catalogue. */
  DESK_UNFIT: { status: 409, data: nothing },
} as const

/** Why an appointment cannot be changed any more. */
export const overRefusals = {
  APPOINTMENT_OVER: { status: 409, data: z.object({ state: z.string() }) },
} as const

/** Refusals of the desk's own people. */
export const deskRefusals = {
  APPOINTMENT_NOT_TODAY: { status: 409, data: z.object({ startsAt: z.string() }) },
  /** Days in the wrong order, in the past, or more than `mostDays`. */
  LEAVE_UNFIT: { status: 422, data: z.object({ mostDays: z.number() }) },
  /** The desk has no counter of this number. */
  COUNTER_UNKNOWN: { status: 422, data: z.object({ counters: z.number() }) },
} as const

/** Refusals of the line of those who come without an appointment. */
export const numberRefusals = {
  NUMBERS_CLOSED: { status: 409, data: nothing },
  /** A colleague has called the next number meanwhile. */
  NUMBERS_MOVED: { status: 409, data: z.object({ called: z.number() }) },
  NUMBERS_NONE: { status: 409, data: nothing },
} as const

export const appointmentRefusals = { ...appointRefusals, ...overRefusals, ...deskRefusals, ...numberRefusals }
