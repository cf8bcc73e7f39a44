import type * as z from 'zod/mini'
import { type remark as asked, mostRemarks } from '../../../contract/cases/parts/remark'
import { toInstant } from '../../../contract/time'
import type { Part } from './part'

type Kept = z.infer<typeof asked.keeps>

/** Remarks on the record, in the order in which they were made. */
export const remark: Part<Kept> = {
  may: (kept, { asks = {} }) => !('remark' in asks) || (kept?.remarks.length ?? 0) < mostRemarks,
  keep(kept, { move: { input, at } }) {
    if (input.remark === undefined) return kept
    return { part: 'remark', remarks: [...(kept?.remarks ?? []), { text: input.remark, at: toInstant(Date.parse(at)) }] }
  },
  forget: (kept, { personId, item }) => (item.requesterId === personId ? undefined : kept),
}
