import type * as z from 'zod/mini'
import { personEvents } from '../people/events'
import { type NewEvent, newEvent } from '../platform/events'

/** Where the changes of somebody's posts stand, apart from their logins, so that they are read by themselves. */
export const historyPartition = (personId: string) => `posts#${personId}`

type Facts = z.input<(typeof personEvents.rolesChanged)['facts']>

export const postsEvent = (personId: string, facts: Facts): NewEvent =>
  newEvent(personEvents.rolesChanged, { subject: personId, partition: historyPartition(personId), facts })
