import * as z from 'zod/mini'
import { type DeclaredEvent, declareEvents, type FactsOf, newEvent } from '../platform/events'
import { partitionOf } from './store'

const nothing = z.object({})

/** Events of an import, for staff. */
export const importEvents = declareEvents('import', {
  started: { audience: 'staff', facts: z.object({ bytes: z.number() }) },
  read: { audience: 'staff', facts: z.object({ rows: z.number(), buildings: z.number(), unread: z.number() }) },
  decided: { audience: 'staff', facts: z.object({ doubt: z.string(), choice: z.string() }) },
  applying: { audience: 'staff', facts: nothing },
  applied: {
    audience: 'staff',
    facts: z.object({ compounds: z.number(), buildings: z.number(), households: z.number(), grids: z.number() }),
  },
  undoing: { audience: 'staff', facts: nothing },
  undone: { audience: 'staff', facts: z.object({ removed: z.number(), kept: z.number() }) },
  restored: { audience: 'staff', facts: z.object({ households: z.number() }) },
  expired: { audience: 'staff', facts: nothing },
})

/** An event of an import. */
export const importEvent = <D extends DeclaredEvent>(declared: D, importId: string, facts: FactsOf<D>) =>
  newEvent(declared, { subject: importId, partition: partitionOf(importId), facts })
