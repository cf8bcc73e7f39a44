import type * as z from 'zod/mini'
import { type record as asked, mostRecords } from '../../../contract/cases/parts/record'
import { toInstant } from '../../../contract/time'
import type { Part } from './part'

type Kept = z.infer<typeof asked.keeps>

/** Each closing adds its record; no record is ever changed. */
export const record: Part<Kept> = {
  keep(kept, { move: { input, at } }) {
    if (!input.record) return kept
    return { part: 'record', records: [...(kept?.records ?? []), { ...input.record, at: toInstant(Date.parse(at)) }].slice(-mostRecords) }
  },
  tell: ({ move: { input } }) => (input.record ? { recorded: input.record.outcome } : {}),
  // It speaks of the person asked for; whoever reported the case for them may leave.
  forget: (kept, { personId, item }) => (item.requesterId === personId ? undefined : kept),
}
