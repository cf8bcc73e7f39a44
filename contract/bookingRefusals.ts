import * as z from 'zod/mini'
import { nothing } from './refusals'

/** Why seats are not taken or given back. */
export const bookingRefusals = {
  SESSION_FULL: { status: 409, data: z.object({ left: z.number() }) },
  SESSION_NOT_OPEN: { status: 409, data: z.object({ opensAt: z.string() }) },
  SESSION_CLOSED: { status: 409, data: z.object({ closesAt: z.string() }) },
  SESSION_STARTED: { status: 409, data: z.object({ startsAt: z.string() }) },
  SESSION_CANCELLED: { status: 409, data: nothing },
  AUDIENCE_ONLY: { status: 403, data: z.object({ audience: z.string() }) },
  ALREADY_BOOKED: {
    status: 409,
    data: z.object({ bookingId: z.optional(z.string()), names: z.optional(z.array(z.string())) }),
  },
  PARTY_TWICE: { status: 400, data: z.object({ name: z.optional(z.string()) }) },
  PARTY_UNKNOWN: { status: 400, data: nothing },
  CANCEL_TOO_LATE: { status: 409, data: z.object({ cancelUntil: z.string() }) },
  BOOKING_OVER: { status: 409, data: z.object({ state: z.string() }) },
} as const
