import * as z from 'zod/mini'
import { Day } from './time'

/** The refusals of a community's calendar. */
export const calendarRefusals = {
  /** Days of another year, days both off and worked, make-up days on a weekday or on a day that the law gives off. */
  CALENDAR_UNFIT: {
    status: 422,
    data: z.object({ day: Day, why: z.enum(['otherYear', 'twice', 'weekday', 'fixed']) }),
  },
  /** The State Council's notice for the year is built in. */
  CALENDAR_BUILT_IN: { status: 409, data: z.object({ year: z.number() }) },
} as const
