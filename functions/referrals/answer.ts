import type { referralsContract } from '../../contract/referrals'
import type { InputOf } from '../../contract/route'
import { type Caller, mustBe } from '../platform/caller'
import type { Request } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { type Changed, changeReferral, type Decided, ended } from './change'
import type { StoredReferral } from './store'
import { shownToUnit } from './unit'

/** The organisation takes it on. */
export async function acceptReferral(ctx: Context, input: InputOf<typeof referralsContract.accept>): Promise<Changed> {
  return answer(ctx, { verb: 'acceptReferral', input }, ({ state }) => {
    if (state !== 'sent') throw refuse('REFERRAL_NOT_NOW', { state })
    return { change: { state: 'accepted', overdue: false } }
  })
}

/** The organisation cannot help, and says why; the case comes back to the station. */
export async function refuseReferral(ctx: Context, input: InputOf<typeof referralsContract.refuse>): Promise<Changed> {
  const { reason, words } = input
  return answer(ctx, { verb: 'refuseReferral', input }, () => ({ change: ended('refused', ctx.clock.now(), { reason }), text: words }))
}

/** The organisation is done, with an outcome; the case comes back to the station. Refuses REFERRAL_NOT_NOW before it was accepted. */
export async function finishReferral(ctx: Context, input: InputOf<typeof referralsContract.finish>): Promise<Changed> {
  const { outcome, words } = input
  return answer(ctx, { verb: 'finishReferral', input }, ({ state }) => {
    if (state !== 'accepted') throw refuse('REFERRAL_NOT_NOW', { state })
    return { change: ended('done', ctx.clock.now(), { outcome }), text: words }
  })
}

type Answer = Pick<Decided, 'change' | 'text'>

async function answer(
  ctx: Context,
  request: Request & { input: { referralId: string } },
  decide: (before: StoredReferral) => Answer,
): Promise<Changed> {
  const caller: Caller = mustBe(ctx, 'partner')
  return changeReferral(ctx, {
    referralId: request.input.referralId,
    request,
    async decide(before) {
      if (!(await shownToUnit(ctx, caller, before))) throw refuse('NOT_FOUND')
      return { ...decide(before), by: { id: caller.id, relation: 'unit' } }
    },
  })
}
