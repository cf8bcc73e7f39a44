import * as z from 'zod/mini'
import { nothing } from './refusals'

/** Why seats cannot be booked. `kind` is the kind of the session, which decides the wording. */
export const bookRefusals = {
  SESSION_FULL: { status: 409, data: z.object({ left: z.number() }) },
  SESSION_NOT_OPEN: { status: 409, data: z.object({ opensAt: z.string() }) },
  SESSION_CLOSED: { status: 409, data: z.object({ closesAt: z.string() }) },
  SESSION_STARTED: { status: 409, data: z.object({ kind: z.string(), startsAt: z.string() }) },
  SESSION_CANCELLED: { status: 409, data: z.object({ kind: z.string() }) },
  AUDIENCE_ONLY: { status: 403, data: z.object({ kind: z.string(), audience: z.string() }) },
  ALREADY_BOOKED: {
    status: 409,
    data: z.object({ kind: z.string(), bookingId: z.optional(z.string()), names: z.optional(z.array(z.string())) }),
  },
  PARTY_TWICE: { status: 400, data: z.object({ name: z.optional(z.string()) }) },
  PARTY_UNKNOWN: { status: 400, data: nothing },
  BOOKED_THEN: { status: 409, data: z.object({ bookingId: z.string(), startsAt: z.string() }) },
  DAY_LIMIT: { status: 409, data: z.object({ limit: z.number() }) },
  SEATS_LIMIT: { status: 409, data: z.object({ left: z.number() }) },
  PHONE_NEEDED: { status: 409, data: z.object({ from: z.number() }) },
} as const

/** Why they cannot be given back. */
export const cancelRefusals = {
  CANCEL_TOO_LATE: { status: 409, data: z.object({ cancelUntil: z.string() }) },
  BOOKING_OVER: { status: 409, data: z.object({ state: z.string() }) },
} as const

export const bookingRefusals = { ...bookRefusals, ...cancelRefusals }
