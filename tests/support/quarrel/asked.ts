import * as z from 'zod/mini'
import { PersonId } from '../../../contract/ids'

const Side = z.strictObject({ personId: PersonId, as: z.enum(['requester', 'otherSide']) })
const values = { lease: z.enum(['shown', 'missing']), bill: z.enum(['shown', 'missing']) }

/** What its parts ask for, keep and say: the contract's half. */
export const askedParts = [
  {
    name: 'sides',
    asks: { sides: z.array(Side) },
    keeps: z.strictObject({ part: z.literal('sides'), people: z.array(Side) }),
    seenBy: 'sides',
    facts: { invited: { of: z.number(), seenBy: 'sides' } },
  },
  {
    name: 'papers',
    asks: { papers: z.strictObject(values) },
    keeps: z.strictObject({ part: z.literal('papers'), ...values }),
    seenBy: 'sides',
  },
  {
    name: 'minutes',
    asks: { verdict: z.string(), rumour: z.string() },
    keeps: z.strictObject({ part: z.literal('minutes'), verdict: z.string() }),
    seenBy: 'confidential',
    facts: { verdict: { of: z.string(), seenBy: 'confidential' }, rumour: { of: z.string(), seenBy: 'nobodyAtAll' } },
  },
  // Says of itself neither who sees it nor that anybody may.
  { name: 'undeclared', asks: {}, keeps: z.strictObject({ part: z.literal('undeclared'), whisper: z.string() }) },
]

/** Those of them that rows are meant to show, if their audience allows it. */
export const askedInRows = askedParts.filter(({ name }) => name !== 'sides')
