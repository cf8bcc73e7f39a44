import * as z from 'zod/mini'
import { declareEvents, type NewEvent } from '../platform/events'
import { calendarPartition } from './lookup'

const year = z.object({ year: z.number() })

/** Events of a community's calendar, for its staff. */
export const calendarEvents = declareEvents('calendar', {
  entered: { audience: 'staff', facts: z.object({ year: z.number(), off: z.array(z.string()), work: z.array(z.string()) }) },
  wanted: { audience: 'staff', facts: year },
})

export const ofCalendar = (communityId: string): Pick<NewEvent, 'subject' | 'partition'> => ({
  subject: communityId,
  partition: calendarPartition,
})
