import type { Referral, ReferralRow, referralsContract } from '../../contract/referrals'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { caseOf, casesById, standingOn } from '../cases/lookup'
import { type Caller, mustBe, mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { passedOn } from './passed'
import { placeOf, writePlace } from './places'
import { isUnderWay } from './rules'
import { isForNobodyHere, mayAgree, standingOnCase } from './standing'
import { findOfCase, findUnderWay, type StoredReferral } from './store'
import { instantOrNull, namesIn, stateNow, viewPlain } from './view'

type Page = { items: ReferralRow[]; next: string | null }

/** The referrals under way on cases where the caller is staff. */
export async function listReferrals(ctx: Context, { cursor, limit = 20 }: InputOf<typeof referralsContract.list>): Promise<Page> {
  const caller = mustBe(ctx, 'manager', 'stationWorker')
  const { referrals, last } = await findUnderWay(ctx, { limit, after: placeOf(cursor) })
  const [names, cases] = await Promise.all([namesIn(ctx), casesById(ctx, [...new Set(referrals.map(({ caseId }) => caseId))])])
  const items = referrals.flatMap((referral): ReferralRow[] => {
    const item = cases.find(({ id }) => id === referral.caseId)
    if (!item || !standingOn(item, caller)?.staff || !isUnderWay({ state: stateNow(ctx, referral, item) })) return []
    const { id, caseId, organisationId, proposedAt, sentAt } = referral
    return [
      {
        ...viewPlain(ctx, referral, item),
        ...{ id, caseId, number: item.number, organisation: names(organisationId) },
        proposedAt: toInstant(Date.parse(proposedAt)),
        sentAt: instantOrNull(sentAt),
      },
    ]
  })
  return { items, next: writePlace(last) }
}

type Case = NonNullable<Awaited<ReturnType<typeof caseOf>>>

/** The referrals of a case, newest first; refuses NOT_FOUND to strangers. */
export async function referralsOfCase(ctx: Context, { caseId }: InputOf<typeof referralsContract.ofCase>) {
  const caller = mustBeLoggedIn(ctx)
  const item = await caseOf(ctx, caseId)
  if (!item) throw refuse('NOT_FOUND')
  standingOnCase(item, caller)
  const [names, referrals] = await Promise.all([namesIn(ctx), findOfCase(ctx, caseId)])
  const items = await Promise.all(referrals.map((referral) => viewReferral(ctx, referral, { item, caller, names })))
  return { items, next: null }
}

type Around = { item: Case; caller: Caller; names: Awaited<ReturnType<typeof namesIn>> }

async function viewReferral(ctx: Context, referral: StoredReferral, { item, caller, names }: Around): Promise<Referral> {
  const { id, caseId, organisationId, fields, purpose, consent, reason, outcome } = referral
  const plain = viewPlain(ctx, referral, item)
  const { requester } = standingOnCase(item, caller)
  const shows = requester && isUnderWay(plain)
  return {
    ...{ id, caseId, fields, purpose, consent, reason, outcome, ...plain },
    organisation: names(organisationId),
    proposedAt: toInstant(Date.parse(referral.proposedAt)),
    sentAt: instantOrNull(referral.sentAt),
    endedAt: instantOrNull(referral.endedAt),
    passed: (shows && (await passedOn(ctx, { item, fields, masked: true }))) || null,
    allowed: allowedNow(plain, { item, caller }),
  }
}

function allowedNow(now: Pick<Referral, 'state'>, { item, caller }: Pick<Around, 'item' | 'caller'>): Referral['allowed'] {
  const standing = standingOnCase(item, caller)
  if (!isUnderWay(now)) return []
  if (now.state !== 'proposed') return ['takeBack']
  return [
    ...(mayAgree(item, standing, 'screen') ? (['agree'] as const) : []),
    ...(mayAgree(item, standing, 'desk') ? (['recordConsent'] as const) : []),
    ...(standing.requester || isForNobodyHere(item) ? (['decline'] as const) : []),
    ...(standing.staff ? (['takeBack'] as const) : []),
  ]
}
