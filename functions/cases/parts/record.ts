import type * as z from 'zod/mini'
import { type record as asked, mostRecords } from '../../../contract/cases/parts/record'
import { toInstant } from '../../../contract/time'
import type { Part } from './part'

type Kept = z.infer<typeof asked.keeps>

/** Each closing adds its record; no record is ever changed or left out, so a case that has them all is not opened again. */
export const record: Part<Kept> = {
  may: (kept, { clock }) => clock !== 'restart' || (kept?.records.length ?? 0) < mostRecords,
  keep(kept, { move: { input, at } }) {
    if (!input.record) return kept
    return { part: 'record', records: [...(kept?.records ?? []), { ...input.record, at: toInstant(Date.parse(at)) }] }
  },
  tell: ({ move: { input } }) => (input.record ? { recorded: input.record.outcome } : {}),
  // It speaks of the person asked for; whoever reported the case for them may leave.
  forget: (kept, { personId, item }) => (item.requesterId === personId ? undefined : kept),
}
