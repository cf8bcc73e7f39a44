import { kinds } from '../../contract/cases/kinds/kinds'
import { communityOf } from '../communities/lookup'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { Event } from '../platform/events'
import { pagesOf } from '../platform/pages'
import type { Item } from '../platform/table'
import { findBriefs, findOfMonth, findPublic, findReadableCases, partitionOf } from './case/store'
import type { CaseBrief, StoredCase } from './case/stored'
import { deadlineOf } from './clocks/clock.rules'

export { kindInChinese, sayInChinese } from './kinds/words'
export { type RecordOfCase, recordOf } from './view/record'

const casesAtOnce = 100
const idsAtOnce = 500
const eventsAtOnce = 200

/** The ids of all cases reported in a month, of one kind or of every kind, oldest first within a kind. */
export async function caseIdsOfMonth(ctx: Context, { month, kind }: { month: string; kind?: string }): Promise<string[]> {
  const ids: string[] = []
  for (const name of kind ? [kind] : kinds.map((each) => each.name)) {
    const pages = pagesOf((after?: Item) => findOfMonth(ctx, { kind: name, month, limit: idsAtOnce, after }))
    for await (const page of pages) ids.push(...page.caseIds)
  }
  return ids
}

/** What reports need of each case, in the order of the ids. */
export async function briefsOf(ctx: Context, caseIds: readonly string[]): Promise<CaseBrief[]> {
  return (await Promise.all(chunksOf(caseIds, casesAtOnce).map((page) => findBriefs(ctx, page)))).flat()
}

/** All events of a case, in order. */
export async function eventsOfCase(ctx: Context, caseId: string): Promise<Event[]> {
  const events: Event[] = []
  const pages = pagesOf((after?: Item) => ctx.table.query({ partition: partitionOf(caseId), prefix: 'event#', limit: eventsAtOnce, after }))
  for await (const { items } of pages) events.push(...items.map((item) => Event.parse(item)))
  return events
}

/** The cases with these ids, in that order; missing and unreadable ones are left out. */
export async function casesById(ctx: Context, caseIds: readonly string[]): Promise<StoredCase[]> {
  return (await Promise.all(chunksOf(caseIds, casesAtOnce).map((page) => findReadableCases(ctx, page)))).flat()
}

/** A month's (UTC) public cases of a kind, page by page, newest first. */
export async function* publicCases(ctx: Context, { kind, month }: { kind: string; month: string }): AsyncGenerator<StoredCase[]> {
  for await (const { cases } of pagesOf((after?: Item) => findPublic(ctx, { kind, month, limit: casesAtOnce, after }))) yield cases
}

/** The deadline for finishing a case, in milliseconds; null while its clock is paused and once it is finished. */
export async function finishedBy(ctx: Context, item: StoredCase): Promise<number | null> {
  const { solution } = item.clocks
  return (solution && deadlineOf(solution, (await communityOf(ctx)).hours)?.at) ?? null
}
