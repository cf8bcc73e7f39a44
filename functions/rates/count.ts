import { isDeepStrictEqual } from 'node:util'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { countersOf, difference, type Marks } from './rules'
import { findMarks, writesOf } from './store'

type Counting = { month: string; caseId: string; next: (before: Marks | undefined) => Marks | Promise<Marks> }

// Events of one case are delivered at once when the stream is replayed; each try reads what the others wrote.
const mostTries = 10

/**
 * Changes what a case counts for, and the counters by the difference, in one transaction. The same change again changes
 * nothing. `next` is asked once the marks are read and may look further itself: what changes after that makes it be asked anew.
 */
export async function countCase(ctx: Context, { month, caseId, next }: Counting): Promise<void> {
  await again(mostTries, async () => {
    const before = await findMarks(ctx, { month, caseId })
    const { version: _version, ...known } = before ?? {}
    const marks = await next(before && (known as Marks))
    if (before && isDeepStrictEqual(known, marks)) return undefined
    const by = difference(countersOf(before), countersOf(marks))
    // The event that is being delivered, or the recount, is this change's cause; nobody has to hear of it again.
    const outcome = await commit(ctx, { writes: writesOf({ month, caseId, marks, before, by }), events: [] })
    return outcome.done ? undefined : outrun
  })
}
