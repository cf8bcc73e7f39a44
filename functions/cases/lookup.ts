import { kinds } from '../../contract/cases/kinds/kinds'
import { communityOf } from '../communities/lookup'
import type { Caller } from '../platform/caller'
import { commit, findResult, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import { Event } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import { kindOf, parseForm } from './case/form'
import { findBriefs, findCases, findOfMonth, findPublic, partitionOf, putAsked, putText, writesOf } from './case/store'
import type { CaseBrief, StoredCase } from './case/stored'
import { deadlineOf } from './clocks/clock.rules'
import { concerned, newCase, submitted } from './create'

export { kindInChinese, sayInChinese } from './kinds/words'

const casesAtOnce = 100
const idsAtOnce = 500
const eventsAtOnce = 200

/** The ids of all cases that were reported in a month, of one kind or of every kind, the first of a kind first. */
export async function caseIdsOfMonth(ctx: Context, { month, kind }: { month: string; kind?: string }): Promise<string[]> {
  const ids: string[] = []
  for (const name of kind ? [kind] : kinds.map((each) => each.name)) {
    let after: Item | undefined
    do {
      const page = await findOfMonth(ctx, { kind: name, month, limit: idsAtOnce, after })
      ids.push(...page.caseIds)
      after = page.last
    } while (after)
  }
  return ids
}

/** What a list of many says of each case, in the order of their ids. */
export async function briefsOf(ctx: Context, caseIds: readonly string[]): Promise<CaseBrief[]> {
  return (await Promise.all(pagesOf(caseIds).map((page) => findBriefs(ctx, page)))).flat()
}

/** All that ever happened to a case, in order. */
export async function eventsOfCase(ctx: Context, caseId: string): Promise<Event[]> {
  const events: Event[] = []
  let after: Item | undefined
  do {
    const page = await ctx.table.query({ partition: partitionOf(caseId), prefix: 'event#', limit: eventsAtOnce, after })
    events.push(...page.items.map((item) => Event.parse(item)))
    after = page.last
  } while (after)
  return events
}

/** Those of some cases that are there, in the order of their ids. */
export async function casesById(ctx: Context, caseIds: readonly string[]): Promise<StoredCase[]> {
  return (await Promise.all(pagesOf(caseIds).map((page) => findCases(ctx, page)))).flat()
}

const pagesOf = (caseIds: readonly string[]) =>
  Array.from({ length: Math.ceil(caseIds.length / casesAtOnce) }, (_, page) => caseIds.slice(page * casesAtOnce, (page + 1) * casesAtOnce))

/** A month's (UTC) public cases of a kind, page by page, newest first. */
export async function* publicCases(ctx: Context, { kind, month }: { kind: string; month: string }): AsyncGenerator<StoredCase[]> {
  let after: Item | undefined
  do {
    const page = await findPublic(ctx, { kind, month, limit: casesAtOnce, after })
    yield page.cases
    after = page.last
  } while (after)
}

/** When a case has to be finished, in milliseconds; null while the clock rests and once it is. */
export async function finishedBy(ctx: Context, item: StoredCase): Promise<number | null> {
  return deadlineOf(item.clocks.solution, (await communityOf(ctx)).hours)?.at ?? null
}

type Opening = { request: Request; kind: string; form: unknown; more?: string }

/**
 * Opens a case for a partner of the community's, who is its requester; `more` are words beyond those the form has room for. The same
 * request again gives the same case. Refuses what a resident's form is refused for.
 */
export async function openCase(ctx: Context, caller: Caller, { request, kind: name, form: given, more }: Opening): Promise<string> {
  const kind = kindOf(name)
  const form = parseForm(kind, given)
  const before = await findResult(ctx, request)
  if (before) return String(before.caseId)

  const { item, hours } = await newCase(ctx, caller, { kind, form })
  const eventId = ctx.ids.make('evt')
  const outcome = await commit(ctx, {
    request: { ...request, result: { caseId: item.id } },
    writes: [
      ...writesOf(ctx, { kind, after: item, hours }),
      ...putAsked(concerned(item), item.id),
      ...(more === undefined ? [] : [putText(item.id, eventId, { text: more, photos: [] })]),
    ],
    events: [{ ...submitted(item), id: eventId }],
  })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return String(outcome.result.caseId)
}
