import type { Kind } from '../../../contract/cases/kind'
import type { Audience } from '../../../contract/cases/relations'
import { monthOf } from '../../../contract/time'
import type { Context } from '../../platform/context'
import { type FactsOf, type NewEvent, newEvent } from '../../platform/events'
import { readable } from '../../platform/readable'
import type { Item } from '../../platform/table'
import type { Write } from '../../platform/write'
import type { WorkingHours } from '../clocks/hours.rules'
import { type CaseEvents, type CommonFacts, caseEvents } from '../events'
import { dueAtOf, dueShardOf, isOpen } from './due'
import { foundWrites } from './found'
import { partitionOf } from './keys'
import { closedWrites } from './lists/closed'
import { queueWrites } from './lists/queues'
import { peopleConcerned } from './people'
import { CaseBrief, StoredCase, type StoredText } from './stored'

export const caseKey = (caseId: string) => ({ partition: partitionOf(caseId), sort: 'case' })
/** Holds the turn that is being taken for a case (functions/teams/doors.ts). */
export const turnKey = (caseId: string) => ({ partition: partitionOf(caseId), sort: 'turn' })
const textKey = (caseId: string, eventId: string) => ({ partition: partitionOf(caseId), sort: `text#${eventId}` })
const askedPartition = (personId: string) => `asked#${personId}`
export const askedKey = (personId: string, caseId: string) => ({ partition: askedPartition(personId), sort: `case#${caseId}` })
const nearPartition = (near: string) => `near#${near}`
const nearKey = (near: string, caseId: string) => ({ partition: nearPartition(near), sort: `case#${caseId}` })

const mostNear = 100

export async function findCase(ctx: Context, caseId: string): Promise<StoredCase | undefined> {
  const item = await ctx.table.get(caseKey(caseId))
  return item && StoredCase.parse(item)
}

export async function findCases(ctx: Context, caseIds: string[]): Promise<StoredCase[]> {
  return (await ctx.table.batchGet(caseIds.map(caseKey))).map((item) => StoredCase.parse(item))
}

/** As `findCases`, for lists: cases that cannot be read are left out as well. */
export async function findReadableCases(ctx: Context, caseIds: string[]): Promise<StoredCase[]> {
  return readable(StoredCase, await ctx.table.batchGet(caseIds.map(caseKey)))
}

/** The attributes that reports on many cases need: read and parsed in a fraction of the time. */
export async function findBriefs(ctx: Context, caseIds: string[]): Promise<CaseBrief[]> {
  return readable(CaseBrief, await ctx.table.batchGet(caseIds.map(caseKey), Object.keys(CaseBrief.shape)))
}

/** The case's item, with the index keys that bring it to `tick`. */
function toItem(ctx: Context, { kind, after: item, hours }: Change): StoredCase & Item {
  const due = dueAtOf(kind, item, hours)
  return { ...item, communityId: ctx.communityId, ...(due !== null && { duePk: dueShardOf(item.id), dueAt: new Date(due).toISOString() }) }
}

type Change = { kind: Kind; before?: StoredCase; after: StoredCase; hours: WorkingHours }

/**
 * Writes a case and the rows that lists show of it; only rows that change are written. Fails (`case`) when the case changed in
 * the meantime.
 */
export function writesOf(ctx: Context, { kind, before, after, hours }: Change): Write[] {
  const put = toItem(ctx, { kind, after, hours })
  return [
    { key: caseKey(after.id), put, when: before ? [['version', '=', before.version]] : 'absent', named: 'case' },
    ...queueWrites(ctx, { kind, before, after }),
    ...closedWrites(ctx, { kind, before, after }),
    ...(kind.neighboursFollow ? nearWrites({ before, after, standsNear: isOpen(kind, after) }) : []),
    ...(before?.public ? [] : publicWrites(ctx, after)),
    ...askedWrites(before, after),
    ...(before ? [] : [monthWrite(ctx, after)]),
    ...foundWrites(ctx, kind, { before, after }),
  ]
}

/** The case's permanent row in the list of the month it was reported in, which counts and exports read. */
function monthWrite(ctx: Context, { id, kind, createdAt }: StoredCase): Write {
  const listPk = ctx.table.partition(monthList(kind, monthOf(Date.parse(createdAt))))
  return { key: { partition: partitionOf(id), sort: 'month' }, put: { caseId: id, listPk, listSk: `${createdAt}#${id}` } }
}

const monthList = (kind: string, month: string) => `month#${kind}#${month}`

/** A page of the cases of a kind reported in a month, oldest first. */
export async function findOfMonth(
  ctx: Context,
  { kind, month, limit, after }: { kind: string; month: string; limit: number; after?: Item },
) {
  const { items, last } = await ctx.table.query({ index: 'lists', partition: monthList(kind, month), limit, after })
  return { caseIds: items.map((item) => String(item.caseId)), last }
}

function nearWrites({ before, after, standsNear }: { before?: StoredCase; after: StoredCase; standsNear: boolean }): Write[] {
  if (after.near === null) return []
  const key = nearKey(after.near, after.id)
  if (!standsNear) return before ? [{ key, remove: true }] : []
  return before && before.closedAt === null ? [] : [{ key, put: { caseId: after.id, kind: after.kind } }]
}

/** The row of a public case in its month's list, kept after the case is closed. */
function publicWrites(ctx: Context, after: StoredCase): Write[] {
  if (!after.public) return []
  const listPk = ctx.table.partition(publicList(after.kind, after.createdAt.slice(0, 7)))
  return [
    {
      key: { partition: partitionOf(after.id), sort: 'public' },
      put: { caseId: after.id, listPk, listSk: `${after.createdAt}#${after.id}` },
    },
  ]
}

const publicList = (kind: string, month: string) => `public#${kind}#${month}`

/** The rows in the own lists of the people concerned. */
function askedWrites(before: StoredCase | undefined, after: StoredCase): Write[] {
  const [was, is] = [before ? peopleConcerned(before) : [], peopleConcerned(after)]
  return [
    ...is.filter((id) => !was.includes(id)).map((id): Write => ({ key: askedKey(id, after.id), put: { caseId: after.id } })),
    ...was.filter((id) => !is.includes(id)).map((id): Write => ({ key: askedKey(id, after.id), remove: true })),
  ]
}

export function putText(caseId: string, eventId: string, text: StoredText): Write {
  return { key: textKey(caseId, eventId), put: text, when: 'absent', named: 'text' }
}

export const removeText = (caseId: string, eventId: string): Write => ({ key: textKey(caseId, eventId), remove: true })

/** A page of somebody's cases, newest first. */
export async function findAsked(ctx: Context, personId: string, page: { limit: number; after?: string }) {
  const partition = askedPartition(personId)
  const after = page.after ? { pk: ctx.table.partition(partition), sk: `case#${page.after}` } : undefined
  const { items, last } = await ctx.table.query({ partition, prefix: 'case#', descending: true, limit: page.limit, after })
  return { caseIds: items.map((item) => String(item.caseId)), last: last && String(last.sk).slice('case#'.length) }
}

/** Open cases of a kind near a place. */
export async function findNear(ctx: Context, kind: string, near: string): Promise<StoredCase[]> {
  const { items } = await ctx.table.query({ partition: nearPartition(near), prefix: 'case#', limit: mostNear })
  return findReadableCases(
    ctx,
    items.filter((item) => item.kind === kind).map((item) => String(item.caseId)),
  )
}

/** A page of a month's public cases of a kind, newest first. */
export async function findPublic(
  ctx: Context,
  { kind, month, limit, after }: { kind: string; month: string; limit: number; after?: Item },
) {
  const partition = publicList(kind, month)
  const { items, last } = await ctx.table.query({ index: 'lists', partition, descending: true, limit, after })
  return {
    cases: await findReadableCases(
      ctx,
      items.map((item) => String(item.caseId)),
    ),
    last,
  }
}

type Own<N extends keyof CaseEvents> = Omit<FactsOf<CaseEvents[N]>, keyof CommonFacts>

/** An event of a case: the common facts and those of its own type. */
export function caseEvent<N extends keyof CaseEvents>(
  item: StoredCase,
  name: N,
  { id, audience = 'person', facts }: { id?: string; audience?: Audience; facts: Own<N> },
): NewEvent {
  const { id: caseId, kind, category, level, team, number, state } = item
  const common: CommonFacts = { caseId, number, kind, category, level, team, state, createdMonth: monthOf(Date.parse(item.createdAt)) }
  // `Own` omits exactly the common facts.
  const all = { ...common, ...facts } as FactsOf<CaseEvents[N]>
  return newEvent<CaseEvents[N]>(caseEvents[name], { id, subject: caseId, partition: partitionOf(caseId), audience, facts: all })
}
