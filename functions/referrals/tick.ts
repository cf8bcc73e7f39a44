import * as z from 'zod/mini'
import { inCommunity } from '../platform/community'
import type { Sweep } from '../platform/sweep'
import { changeReferral, ended } from './change'
import { isSilent, isUnderWay, stateAt } from './rules'
import { referralsDue } from './store'

const Due = z.object({ id: z.string(), communityId: z.string() })
const clock = { id: null, relation: 'clock' }

/** Ends referrals after their last day, and tells the station once that an organisation has not answered. */
export const dueReferrals: Sweep = {
  name: 'dueReferrals',
  index: 'due',
  partitions: referralsDue,
  async each(services, item) {
    const { id, communityId } = Due.parse(item)
    const ctx = inCommunity(services, communityId)
    const now = ctx.clock.now()
    await changeReferral(ctx, {
      referralId: id,
      async decide(before, { state: caseState }) {
        if (isUnderWay(before) && stateAt(before, { caseState, now }) === 'expired') return { change: ended('expired', now), by: clock }
        if (isSilent(before, now) && !before.overdue) return { change: { overdue: true }, step: 'overdue', by: clock }
        return 'nothing'
      },
    })
    return 'done'
  },
}
