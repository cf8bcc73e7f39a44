import * as z from 'zod/mini'
import { declareEvents } from '../platform/events'
import { partitionOf } from './lookup'

/** Events of activities. */
export const activityEvents = declareEvents('activity', {
  published: { audience: 'public', facts: z.object({ activityId: z.string(), sessionIds: z.array(z.string()) }) },
  draftBegun: { audience: 'staff', facts: z.object({ from: z.nullable(z.string()) }) },
  draftSaved: { audience: 'staff', facts: z.object({ parts: z.array(z.string()) }) },
  draftDropped: { audience: 'staff', facts: z.object({}) },
  /** The new number of corrections, and how long each part was and is. */
  corrected: {
    audience: 'staff',
    facts: z.object({
      activityId: z.string(),
      corrections: z.number(),
      titleWas: z.number(),
      title: z.number(),
      descriptionWas: z.number(),
      description: z.number(),
      bringWas: z.number(),
      bring: z.number(),
    }),
  },
  cancelled: { audience: 'public', facts: z.object({ activityId: z.string() }) },
})

/** What every event of an activity has in common. */
export const ofActivity = (activityId: string) => ({ subject: activityId, partition: partitionOf(activityId) })
