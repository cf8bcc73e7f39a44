import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { kindOf } from './case/kinds'
import { closedWrites } from './case/lists/closed'
import { queueWrites } from './case/lists/queues'
import { caseKey, findCase } from './case/store'
import { caseIdsOfMonth } from './lookup'

const mostTries = 20

/**
 * Writes the rows of the cases reported in a month anew in the queues and in the lists of closed cases. Safe while people work, and
 * to run twice: each transaction holds only if its case stands as it was read. Returns the number of cases.
 */
export async function relist(ctx: Context, month: string): Promise<number> {
  const caseIds = await caseIdsOfMonth(ctx, { month })
  for (const caseId of caseIds) await again(mostTries, () => relistCase(ctx, caseId))
  return caseIds.length
}

async function relistCase(ctx: Context, caseId: string): Promise<'done' | typeof outrun> {
  const after = await findCase(ctx, caseId)
  if (!after) return 'done'
  const change = { kind: kindOf(after.kind), after }
  const outcome = await commit(ctx, {
    writes: [
      { key: caseKey(caseId), check: true, when: [['version', '=', after.version]], named: 'case' },
      ...queueWrites(ctx, change),
      ...closedWrites(ctx, change),
    ],
    events: [],
  })
  return outcome.done ? 'done' : outrun
}
