import { kinds } from '../../contract/cases/kinds/kinds'
import { keptOf } from '../../contract/cases/parts/keptOf'
import type { Relation } from '../../contract/cases/relations'
import { lackingOf } from '../../contract/catalogue/needs'
import { communityOf } from '../communities/lookup'
import type { Caller } from '../platform/caller'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { Event } from '../platform/events'
import { pagesOf } from '../platform/pages'
import type { Item } from '../platform/table'
import { peopleBehind } from './after/people'
import { partitionOf } from './case/keys'
import { actionOf, kindOf } from './case/kinds'
import { allowedActions } from './case/moves'
import { isStaff, knownTo, relationsOf } from './case/people'
import { findAsked, findBriefs, findCase, findOfMonth, findPublic, findReadableCases } from './case/store'
import type { CaseBrief, StoredCase } from './case/stored'
import { deadlineOf } from './clocks/clock.rules'
import { addWorkingSeconds, secondsPerWorkingDay } from './clocks/hours.rules'

export { type Standing, standingOf } from './clocks/clock.rules'
export { secondsPerWorkingDay } from './clocks/hours.rules'
export { kindInChinese, sayInChinese, stateForStaff } from './kinds/words'
export { foundCases } from './view/found'
export { casesInHands, rowForStaff } from './view/hands'
export { type RecordOfCase, recordOf } from './view/record'
export { caseSeenBy, staffRelations, unitsBehind, whyOnCase } from './view/why'

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

/** The homes and buildings about which anybody reported anything since a moment, given as an id made then, in these months. */
export async function placesOfCasesSince(
  ctx: Context,
  { mark, months }: { mark: string; months: readonly string[] },
): Promise<Set<string>> {
  const ids = (await Promise.all(months.map((month) => caseIdsOfMonth(ctx, { month })))).flat()
  const cases = await casesById(
    ctx,
    ids.filter((id) => timeOf(id) >= timeOf(mark)),
  )
  return new Set(
    cases.flatMap(({ place }) =>
      place === null || 'venueId' in place ? [] : 'householdId' in place ? place.householdId : place.buildingId,
    ),
  )
}

/** The part of an id that sorts by time. */
const timeOf = (id: string) => id.slice(id.indexOf('_') + 1)

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

export const caseOf = findCase

/** What the checklist of a case still lacks, whichever of these sets is brought; undefined for a case without one. */
export function documentsOf({ parts }: StoredCase): { service: string | null; lacking: { anyOf: string[][] }[] } | undefined {
  const kept = keptOf(parts, 'documents')
  if (!kept || (kept.service === null && kept.needs.length === 0)) return undefined
  const shown = kept.ticks.filter(({ how }) => how !== 'lacking').map(({ document }) => document)
  const rests = kept.needs.map((need) => lackingOf(need, shown))
  return { service: kept.service, lacking: rests.filter((rest) => rest.length > 0).map((anyOf) => ({ anyOf })) }
}

/** What somebody is to a case: staff who work on it, or the one it is for; undefined for everybody else. */
export function standingOn(item: StoredCase, caller: Caller): { staff: boolean; requester: boolean; relation: Relation } | undefined {
  const relations = relationsOf(item, caller)
  const kind = kindOf(item.kind)
  const requester = relations.includes('requester')
  const duty = relations.find((relation) => isStaff(kind, [relation]))
  const relation = requester ? 'requester' : duty
  if (relation === undefined) return undefined
  return { staff: duty !== undefined, requester, relation: duty ?? relation }
}

/** What somebody may do on a case now. */
export const allowedOn = (ctx: Context, item: StoredCase, caller: Caller): string[] =>
  allowedActions(kindOf(item.kind), item, { relations: relationsOf(item, caller), now: ctx.clock.now() })

/** Whether referrals may do this action of theirs on the case now. */
export function canMove({ kind, state }: Pick<StoredCase, 'kind' | 'state'>, name: 'refer' | 'referralEnded'): boolean {
  const action = actionOf(kindOf(kind), name)
  return action?.by === 'referrals' && action.from.includes(state)
}

/** Those in these relations to a case, each with whether they are staff on it. */
export async function peopleOnCase(ctx: Context, item: StoredCase, relations: readonly Relation[]): Promise<Map<string, boolean>> {
  const kind = kindOf(item.kind)
  const known = knownTo(kind)
  const people = await peopleBehind(
    ctx,
    item,
    relations.filter((relation) => known.has(relation)),
  )
  return new Map([...people].map(([personId, theirs]) => [personId, isStaff(kind, theirs)]))
}

/** The ids of the cases of a person, page by page, newest first. */
export async function* casesOfPerson(ctx: Context, personId: string): AsyncGenerator<string[]> {
  for await (const { caseIds } of pagesOf((after?: string) => findAsked(ctx, personId, { limit: casesAtOnce, after }))) yield caseIds
}

/** The moment so many working days of the community after another (milliseconds). */
export async function workingDaysAfter(ctx: Context, from: number, days: number): Promise<number> {
  const { hours } = await communityOf(ctx)
  return addWorkingSeconds(hours, { from, seconds: days * secondsPerWorkingDay(hours) }).at
}
