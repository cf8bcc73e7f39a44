import * as z from 'zod/mini'
import { Consent, ReferralField, ReferralOutcome, ReferralState, RefusedBecause } from '../../contract/referrals'
import { Day, Instant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'
import { isUnderWay, isWithUnit, lookAt } from './rules'

/**
 * A referral as stored. Of the person it holds nothing: which fields are passed on stands here, what is in them is read from the
 * case at each reading. `endsAt` is midnight after its last day, `answerBy` when the organisation's silence is told (milliseconds).
 */
export const StoredReferral = z.object({
  id: z.string(),
  caseId: z.string(),
  organisationId: z.string(),
  fields: z.array(ReferralField),
  until: Day,
  endsAt: z.number(),
  /** The station's words; gone once the person is deleted. */
  purpose: z.nullable(z.string()),
  state: ReferralState,
  proposedAt: Instant,
  sentAt: z.nullable(Instant),
  answerBy: z.nullable(z.number()),
  overdue: z.boolean(),
  endedAt: z.nullable(Instant),
  consent: z.nullable(Consent),
  reason: z.nullable(RefusedBecause),
  outcome: z.nullable(ReferralOutcome),
  version: z.number(),
  schema: z.literal(1),
})
export type StoredReferral = z.infer<typeof StoredReferral>

/** The most referrals of one case that are shown. */
const mostOfCase = 50

export const partitionOf = (referralId: string) => `referral#${referralId}`
const referralKey = (referralId: string) => ({ partition: partitionOf(referralId), sort: 'referral' })
const stationKey = (referralId: string) => ({ partition: partitionOf(referralId), sort: 'station' })
const casePartition = (caseId: string) => `referrals#${caseId}`
const unitList = (organisationId: string) => `referrals#unit#${organisationId}`
const stationList = 'referrals#station'

const shards = 8
/** The partitions of the `due` index for referrals of all communities; only `tick` reads them. */
export const referralsDue = Array.from({ length: shards }, (_, shard) => `due#referrals#${shard}`)
const shardOf = (referralId: string) => referralsDue[(referralId.codePointAt(referralId.length - 1) ?? 0) % shards]

export async function findReferral(ctx: Context, referralId: string): Promise<StoredReferral | undefined> {
  const item = await ctx.table.get(referralKey(referralId))
  return item && StoredReferral.parse(item)
}

const findReferrals = async (ctx: Context, referralIds: readonly string[]): Promise<StoredReferral[]> =>
  readable(StoredReferral, await ctx.table.batchGet(referralIds.map(referralKey)))

/** The referrals of a case, newest first. */
export async function findOfCase(ctx: Context, caseId: string): Promise<StoredReferral[]> {
  const { items } = await ctx.table.query({ partition: casePartition(caseId), descending: true, limit: mostOfCase })
  return (
    await findReferrals(
      ctx,
      items.map(({ sk }) => String(sk)),
    )
  ).sort((a, b) => (a.id < b.id ? 1 : -1))
}

/**
 * Writes a referral with its rows in the lists of the station, of its organisation and of `tick`. Fails (`referral`) when somebody
 * else changed it.
 */
export function writesOf(ctx: Context, { before, after }: { before?: StoredReferral; after: StoredReferral }): Write[] {
  const { id, caseId } = after
  const due = lookAt(after)
  const put = {
    ...after,
    communityId: ctx.communityId,
    ...(isWithUnit(after) && { listPk: ctx.table.partition(unitList(after.organisationId)), listSk: unitSort(after) }),
    ...(due !== null && { duePk: shardOf(id), dueAt: new Date(due).toISOString() }),
  }
  const row: Write = isUnderWay(after)
    ? { key: stationKey(id), put: { referralId: id, listPk: ctx.table.partition(stationList), listSk: stationSort(after) } }
    : { key: stationKey(id), remove: true }
  return [
    { key: referralKey(id), put, when: before ? [['version', '=', before.version]] : 'absent', named: 'referral' },
    row,
    ...(before ? [] : [{ key: { partition: casePartition(caseId), sort: id }, put: { referralId: id } } satisfies Write]),
  ]
}

const unitSort = ({ id, sentAt }: StoredReferral) => `${sentAt}#${id}`
// Overdue ones stand before all others.
const stationSort = ({ id, overdue, proposedAt }: StoredReferral) => `${overdue ? 0 : 1}#${proposedAt}#${id}`

type Page = { limit: number; after?: Place }
/** Where a page of a list ended. */
export type Place = { listSk: string; referralId: string }

/** A page of the referrals under way, overdue ones first, then the oldest. */
export const findUnderWay = (ctx: Context, page: Page) => findListed(ctx, { list: stationList, sort: 'station', page })

/** A page of what some organisations have, oldest first. */
export async function findOfUnits(ctx: Context, organisationIds: readonly string[], page: Page) {
  const pages = await Promise.all(organisationIds.map((id) => findListed(ctx, { list: unitList(id), sort: 'referral', page })))
  const all = pages.flatMap(({ referrals }) => referrals).sort((a, b) => (unitSort(a) < unitSort(b) ? -1 : 1))
  const referrals = all.slice(0, page.limit)
  const more = all.length > referrals.length || pages.some(({ last }) => last)
  const end = more ? referrals.at(-1) : undefined
  const last: Place | undefined = end && { listSk: unitSort(end), referralId: end.id }
  return { referrals, last }
}

type Listed = { list: string; sort: 'station' | 'referral'; page: Page }

async function findListed(ctx: Context, { list, sort, page: { limit, after } }: Listed) {
  const { items, last } = await ctx.table.query({
    index: 'lists',
    partition: list,
    limit,
    after: after && {
      pk: ctx.table.partition(partitionOf(after.referralId)),
      sk: sort,
      listPk: ctx.table.partition(list),
      listSk: after.listSk,
    },
  })
  const ids = items.map(idOf)
  const known = new Map((await findReferrals(ctx, ids)).map((each) => [each.id, each]))
  const place: Place | undefined = last && { listSk: String(last.listSk), referralId: idOf(last) }
  // As they stand in the table, since the index may lag behind; in the order of the list.
  return { referrals: ids.flatMap((id) => known.get(id) ?? []), last: place }
}

const idOf = ({ pk }: Item) => String(pk).split('#').at(-1) ?? ''
