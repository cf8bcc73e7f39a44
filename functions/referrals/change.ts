import type { Relation } from '../../contract/cases/relations'
import type { ReferralState } from '../../contract/referrals'
import { referralOnCase } from '../cases/doors'
import { canMove, caseOf } from '../cases/lookup'
import { again, outrun } from '../platform/again'
import { commit, findResult, type Request } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { changedEvent, factsOf, type Step } from './events'
import { isUnderWay } from './rules'
import { findReferral, type StoredReferral, writesOf } from './store'

const mostTries = 8

export type Changed = { id: string; state: ReferralState }

type Case = NonNullable<Awaited<ReturnType<typeof caseOf>>>

/** A step decided on: what changes in the referral, who does it and as what, and what they say. */
export type Decided = { change: Partial<StoredReferral>; by: { id: string | null; relation: Relation }; step?: Step; text?: string }

type Changing = { referralId: string; request?: Request; decide(before: StoredReferral, item: Case): Promise<Decided | 'nothing'> }

/**
 * Carries a referral on, and its case with it, in one transaction. Two at once are decided one after the other; the same request
 * again is answered the same, also after the end. `decide` throws what is to be refused.
 */
export const changeReferral = (ctx: Context, { referralId, request, decide }: Changing): Promise<Changed> =>
  again(mostTries, async () => {
    const known = request && (await findResult(ctx, request))
    if (known) return known as Changed
    const before = await findReferral(ctx, referralId)
    const item = before && (await caseOf(ctx, before.caseId))
    if (!before || !item) throw refuse('NOT_FOUND')
    const decided = await decide(before, item)
    if (decided === 'nothing') return { id: before.id, state: before.state }

    const after: StoredReferral = { ...before, ...decided.change, version: before.version + 1 }
    const { by, text, step = after.state } = decided
    // A case that was withdrawn meanwhile has left by its own action, and has nowhere to come back from.
    const ends = !isUnderWay(after)
    const action = ends && canMove(item, 'referralEnded') ? 'referralEnded' : null
    const told = await referralOnCase(ctx, { item, action, facts: factsOf(after, step), by, text })
    const outcome = await commit(ctx, {
      ...(request && { request: { ...request, result: { id: after.id, state: after.state } } }),
      writes: [...writesOf(ctx, { before, after }), ...told.writes],
      events: [...told.events, changedEvent({ before, after, step, actor: by.id })],
    })
    return outcome.done ? ({ id: after.id, state: after.state, ...outcome.result } as Changed) : outrun
  })

/** How a referral ends at a moment (milliseconds). */
export const ended = (state: ReferralState, now: number, more: Partial<StoredReferral> = {}): Partial<StoredReferral> => ({
  state,
  endedAt: new Date(now).toISOString(),
  overdue: false,
  ...more,
})
