import * as z from 'zod/mini'
import { partitionOf } from '../people/lookup'
import { declareEvents, newEvent } from '../platform/events'
import { householdPartition } from './store'

/** Events of homes: in the person's timeline what became of theirs, in the household's that a code was made. */
export const homeEvents = declareEvents('home', {
  confirmed: { audience: 'person', facts: z.object({ by: z.enum(['staff', 'code']) }) },
  refused: { audience: 'person', facts: z.object({}) },
  codeMade: { audience: 'staff', facts: z.object({ until: z.string() }) },
})

export const confirmedEvent = (personId: string, by: 'staff' | 'code') =>
  newEvent(homeEvents.confirmed, { subject: personId, partition: partitionOf(personId), facts: { by } })

export const refusedEvent = (personId: string) =>
  newEvent(homeEvents.refused, { subject: personId, partition: partitionOf(personId), facts: {} })

export const codeMadeEvent = (householdId: string, until: string) =>
  newEvent(homeEvents.codeMade, { subject: householdId, partition: householdPartition(householdId), facts: { until } })
