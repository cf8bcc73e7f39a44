import type { Referral, ReferralState, UnitReferralRow } from '../../contract/referrals'
import { toInstant } from '../../contract/time'
import { catalogueOf } from '../catalogue/lookup'
import type { Context } from '../platform/context'
import { isSilent, stateAt } from './rules'
import type { StoredReferral } from './store'

/** An organisation as referrals name it; one that has left the catalogue by its id. */
export async function namesIn(ctx: Context): Promise<(organisationId: string) => Referral['organisation']> {
  const { organisations } = await catalogueOf(ctx)
  return (id) => ({ id, name: organisations.find((each) => each.id === id)?.name ?? { zh: id, en: id } })
}

export const instantOrNull = (at: string | null) => (at === null ? null : toInstant(Date.parse(at)))

/** A referral's state now. */
export const stateNow = (ctx: Context, referral: StoredReferral, { state: caseState }: { state: string }): ReferralState =>
  stateAt(referral, { caseState, now: ctx.clock.now() })

/** What every view of a referral shares, as of now. */
export const viewPlain = (ctx: Context, referral: StoredReferral, item: { state: string }) => ({
  state: stateNow(ctx, referral, item),
  overdue: referral.overdue || isSilent(referral, ctx.clock.now()),
  until: referral.until,
})

type Names = Awaited<ReturnType<typeof namesIn>>

/** A row of an organisation's list; undefined for what is not with it now. */
export function viewForUnit(
  ctx: Context,
  referral: StoredReferral,
  { item, names }: { item: { state: string }; names: Names },
): UnitReferralRow | undefined {
  const { state, ...plain } = viewPlain(ctx, referral, item)
  if ((state !== 'sent' && state !== 'accepted') || referral.sentAt === null) return undefined
  const { id, purpose, organisationId, sentAt } = referral
  return { id, purpose, organisation: names(organisationId), sentAt: toInstant(Date.parse(sentAt)), state, ...plain }
}
