import * as z from 'zod/mini'
import { declareEvents, type NewEvent } from '../platform/events'
import { historyPartition } from './history'

/** Events of a community's settings, for its staff. */
export const settingsEvents = declareEvents('settings', {
  changed: { audience: 'staff', facts: z.object({ section: z.string(), version: z.number() }) },
})

export const ofSettings = (communityId: string): Pick<NewEvent, 'subject' | 'partition'> => ({
  subject: communityId,
  partition: historyPartition,
})
