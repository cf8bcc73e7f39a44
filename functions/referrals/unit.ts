import type { referralsContract, UnitReferral, UnitReferralRow } from '../../contract/referrals'
import type { InputOf } from '../../contract/route'
import { caseOf } from '../cases/lookup'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { passedOn } from './passed'
import { placeOf, writePlace } from './places'
import { isWithUnit } from './rules'
import { findOfUnits, findReferral, type StoredReferral } from './store'
import { namesIn, stateNow, viewForUnit } from './view'

/** A referral to the caller's organisation with the fields that were agreed to. Refuses CONSENT_MISSING, and NOT_FOUND once it has ended. */
export async function getOfUnit(ctx: Context, { referralId }: InputOf<typeof referralsContract.getOfUnit>): Promise<UnitReferral> {
  const caller = mustBe(ctx, 'partner')
  const referral = await findReferral(ctx, referralId)
  const shown = await shownToUnit(ctx, caller, referral)
  const row = shown && viewForUnit(ctx, shown.referral, { item: shown.item, names: await namesIn(ctx) })
  if (!row) throw refuse('NOT_FOUND')
  return { ...row, passed: shown.passed }
}

/** What the caller's organisations have now, oldest first. */
export async function listOfUnit(ctx: Context, { cursor, limit = 20 }: InputOf<typeof referralsContract.listOfUnit>) {
  const caller = mustBe(ctx, 'partner')
  const { referrals, last } = await findOfUnits(ctx, caller.organisations, { limit, after: placeOf(cursor) })
  const names = await namesIn(ctx)
  const items = await Promise.all(
    referrals.map(async (referral): Promise<UnitReferralRow[]> => {
      const shown = await shownToUnit(ctx, caller, referral)
      const row = shown && viewForUnit(ctx, referral, { item: shown.item, names })
      return row ? [row] : []
    }),
  )
  return { items: items.flat(), next: writePlace(last) }
}

/**
 * The case and the fields that an organisation's person may see now; undefined for everything else. Asked at each reading: the
 * person's consent, the last day, the case itself, and whether the person still exists. Refuses CONSENT_MISSING for their own
 * organisation's referral to which nobody has agreed yet.
 */
export async function shownToUnit(ctx: Context, caller: Caller, referral: StoredReferral | undefined) {
  if (!referral || !caller.organisations.includes(referral.organisationId)) return undefined
  const item = await caseOf(ctx, referral.caseId)
  const state = item && stateNow(ctx, referral, item)
  if (state === 'proposed') throw refuse('CONSENT_MISSING')
  if (!item || !state || !isWithUnit({ state })) return undefined
  const passed = await passedOn(ctx, { item, fields: referral.fields })
  return passed && { referral, item, passed }
}
