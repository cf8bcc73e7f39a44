import { caseEvents } from '../cases/events'
import { caseIdsOfMonth, eventsOfCase } from '../cases/lookup'
import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { readAs } from '../platform/events'
import { countCase } from './count'
import { type Counted, type Counters, countersOf, difference, marksOf, sum } from './rules'
import { findAllMarks, findCounters, putCounters } from './store'

const mostTries = 20

/**
 * Recounts a month from the events of its cases alone and corrects what differs. Safe while events are delivered: first each
 * case's marks, then the counters as the sum of the marks, again if anything was counted in between. Returns the number of
 * cases and what was wrong.
 */
export async function recount(ctx: Context, month: string): Promise<{ cases: number; corrected: Counters }> {
  const { counters: before } = await findCounters(ctx, month)
  const caseIds = await caseIdsOfMonth(ctx, { month })
  for (const caseId of caseIds) await countCase(ctx, { month, caseId, next: async () => marksOf(await countedOf(ctx, caseId)) })
  return { cases: caseIds.length, corrected: difference(before, await addUp(ctx, month)) }
}

async function countedOf(ctx: Context, caseId: string): Promise<Counted[]> {
  const { submitted, acted, clock } = caseEvents
  return (await eventsOfCase(ctx, caseId)).flatMap((event) => readAs([submitted, acted, clock], event) ?? [])
}

async function addUp(ctx: Context, month: string): Promise<Counters> {
  return again(mostTries, async () => {
    const { counters: known, version } = await findCounters(ctx, month)
    const counters = sum((await findAllMarks(ctx, month)).map(({ marks }) => countersOf(marks)))
    if (Object.keys(difference(known, counters)).length === 0) return counters
    const outcome = await commit(ctx, { writes: [putCounters({ month, counters, version })], events: [] })
    return outcome.done ? counters : outrun
  })
}
