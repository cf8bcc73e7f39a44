import { kinds } from '../../contract/cases/kinds/kinds'
import { communityOf } from '../communities/lookup'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { Event } from '../platform/events'
import { pagesOf } from '../platform/pages'
import type { Item } from '../platform/table'
import { findBriefs, findCases, findOfMonth, findPublic, partitionOf } from './case/store'
import type { CaseBrief, StoredCase } from './case/stored'
import { deadlineOf } from './clocks/clock.rules'

export { kindInChinese, sayInChinese } from './kinds/words'

const casesAtOnce = 100
const idsAtOnce = 500
const eventsAtOnce = 200

/** The ids of all cases that were reported in a month, of one kind or of every kind, the first of a kind first. */
export async function caseIdsOfMonth(ctx: Context, { month, kind }: { month: string; kind?: string }): Promise<string[]> {
  const ids: string[] = []
  for (const name of kind ? [kind] : kinds.map((each) => each.name)) {
    const pages = pagesOf((after?: Item) => findOfMonth(ctx, { kind: name, month, limit: idsAtOnce, after }))
    for await (const page of pages) ids.push(...page.caseIds)
  }
  return ids
}

/** What a list of many says of each case, in the order of their ids. */
export async function briefsOf(ctx: Context, caseIds: readonly string[]): Promise<CaseBrief[]> {
  return (await Promise.all(chunksOf(caseIds, casesAtOnce).map((page) => findBriefs(ctx, page)))).flat()
}

/** All that ever happened to a case, in order. */
export async function eventsOfCase(ctx: Context, caseId: string): Promise<Event[]> {
  const events: Event[] = []
  const pages = pagesOf((after?: Item) => ctx.table.query({ partition: partitionOf(caseId), prefix: 'event#', limit: eventsAtOnce, after }))
  for await (const { items } of pages) events.push(...items.map((item) => Event.parse(item)))
  return events
}

/** Those of some cases that are there, in the order of their ids. */
export async function casesById(ctx: Context, caseIds: readonly string[]): Promise<StoredCase[]> {
  return (await Promise.all(chunksOf(caseIds, casesAtOnce).map((page) => findCases(ctx, page)))).flat()
}

/** A month's (UTC) public cases of a kind, page by page, newest first. */
export async function* publicCases(ctx: Context, { kind, month }: { kind: string; month: string }): AsyncGenerator<StoredCase[]> {
  for await (const { cases } of pagesOf((after?: Item) => findPublic(ctx, { kind, month, limit: casesAtOnce, after }))) yield cases
}

/** When a case has to be finished, in milliseconds; null while the clock rests and once it is. */
export async function finishedBy(ctx: Context, item: StoredCase): Promise<number | null> {
  const { solution } = item.clocks
  return (solution && deadlineOf(solution, (await communityOf(ctx)).hours)?.at) ?? null
}
