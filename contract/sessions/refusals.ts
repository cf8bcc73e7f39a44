import * as z from 'zod/mini'
import { nothing } from '../refusals'

/** Why a request about sessions and their times is refused. */
export const sessionRefusals = {
  RANGE_TOO_LONG: { status: 400, data: z.object({ limitDays: z.number() }) },
  TIMES_WRONG: { status: 400, data: nothing },
  VENUE_UNKNOWN: { status: 400, data: nothing },
  VENUE_TOO_SMALL: { status: 409, data: z.object({ capacity: z.number() }) },
  /** Fewer seats than are taken. */
  SEATS_TAKEN: { status: 409, data: z.object({ taken: z.number() }) },
  ACTIVITY_OVER: { status: 409, data: nothing },
} as const
