import { isDeepStrictEqual } from 'node:util'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { countersOf, difference, type Marks } from './rules'
import { findMarks, writesOf } from './store'

type Counting = { month: string; caseId: string; next: (before: Marks | undefined) => Marks | Promise<Marks> }

// Replaying the stream delivers many events of one case at once; each try reads what the others wrote.
const mostTries = 10

/**
 * Changes a case's marks, and the counters by the difference, in one transaction. The same change again does nothing. `next` is
 * called after the marks are read and may do reads of its own: if the marks change meanwhile it is called again.
 */
export async function countCase(ctx: Context, { month, caseId, next }: Counting): Promise<void> {
  await again(mostTries, async () => {
    const before = await findMarks(ctx, { month, caseId })
    const { version: _version, ...known } = before ?? {}
    const marks = await next(before && (known as Marks))
    if (before && isDeepStrictEqual(known, marks)) return undefined
    const by = difference(countersOf(before), countersOf(marks))
    // The event being delivered, or the recount, stands for this change; nobody is notified.
    const outcome = await commit(ctx, { writes: writesOf({ month, caseId, marks, before, by }), events: [] })
    return outcome.done ? undefined : outrun
  })
}
