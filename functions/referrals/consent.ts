import type { Consent, ReferralState, referralsContract } from '../../contract/referrals'
import type { InputOf } from '../../contract/route'
import { workingDaysAfter } from '../cases/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { type Changed, changeReferral, ended } from './change'
import { isForNobodyHere, mayAgree, standingOnCase } from './standing'
import { stateNow } from './view'

/** How many working days an organisation has to answer before the station hears of its silence. */
const answerDays = 3

/** Sends a referral: the person agrees, or staff record how somebody without a login agreed. Refuses CONSENT_THEIRS. */
export async function agreeToReferral(ctx: Context, input: InputOf<typeof referralsContract.agree>): Promise<Changed> {
  const caller = mustBeLoggedIn(ctx)
  const consent: Consent = input.consent ?? 'screen'
  return changeReferral(ctx, {
    referralId: input.referralId,
    request: { verb: 'agreeToReferral', input },
    async decide(before, item) {
      const standing = standingOnCase(item, caller)
      if (!mayAgree(item, standing, consent)) throw refuse(consent === 'screen' ? 'NOT_ALLOWED' : 'CONSENT_THEIRS')
      const now = mustBe(ctx, stateNow(ctx, before, item), ['proposed'])
      const answerBy = await workingDaysAfter(ctx, now, answerDays)
      const change = { state: 'sent', consent, sentAt: new Date(now).toISOString(), answerBy } as const
      return { change, by: { id: caller.id, relation: consent === 'screen' ? 'requester' : standing.relation } }
    },
  })
}

/** The person says no, or staff record it of somebody without a login: nothing was passed on, and nothing will be. */
export async function declineReferral(ctx: Context, input: InputOf<typeof referralsContract.decline>): Promise<Changed> {
  const caller = mustBeLoggedIn(ctx)
  return changeReferral(ctx, {
    referralId: input.referralId,
    request: { verb: 'declineReferral', input },
    async decide(before, item) {
      const { requester, relation } = standingOnCase(item, caller)
      if (!requester && !isForNobodyHere(item)) throw refuse('NOT_ALLOWED')
      const now = mustBe(ctx, stateNow(ctx, before, item), ['proposed'])
      return { change: ended('declined', now), by: { id: caller.id, relation: requester ? 'requester' : relation } }
    },
  })
}

/** Takes a referral back before it ends; the organisation sees nothing of it from now on. */
export async function takeReferralBack(ctx: Context, input: InputOf<typeof referralsContract.takeBack>): Promise<Changed> {
  const caller = mustBeLoggedIn(ctx)
  return changeReferral(ctx, {
    referralId: input.referralId,
    request: { verb: 'takeReferralBack', input },
    async decide(before, item) {
      const { relation, requester } = standingOnCase(item, caller)
      const now = mustBe(ctx, stateNow(ctx, before, item), ['proposed', 'sent', 'accepted'])
      return { change: ended('takenBack', now), by: { id: caller.id, relation: requester ? 'requester' : relation } }
    },
  })
}

/** The present moment, if the referral is in one of these states now. */
function mustBe(ctx: Context, state: ReferralState, states: readonly ReferralState[]): number {
  if (!states.includes(state)) throw refuse('REFERRAL_NOT_NOW', { state })
  return ctx.clock.now()
}
