import type { ReferralState } from '../../contract/referrals'
import type { StoredReferral } from './store'

type Lasting = Pick<StoredReferral, 'state' | 'endsAt'>

/** Whether nothing has ended it yet; that its last day has passed is for `stateAt`. */
export const isUnderWay = ({ state }: Pick<Lasting, 'state'>): boolean => state === 'proposed' || isWithUnit({ state })

/** Whether the organisation may see it, as far as its state goes. */
export const isWithUnit = ({ state }: Pick<Lasting, 'state'>): boolean => state === 'sent' || state === 'accepted'

/** Its state at a moment (milliseconds), its case being in `caseState`: it expires by itself, and ends with a case that goes another way. */
export function stateAt(referral: Lasting, { caseState, now }: { caseState: string; now: number }): ReferralState {
  if (!isUnderWay(referral)) return referral.state
  if (referral.endsAt <= now) return 'expired'
  return caseState === 'referred' ? referral.state : 'takenBack'
}

/** Whether an organisation that has not answered is told of to the station. */
export const isSilent = ({ state, answerBy }: Pick<StoredReferral, 'state' | 'answerBy'>, now: number): boolean =>
  state === 'sent' && answerBy !== null && answerBy <= now

/** When `tick` next has to look at it (milliseconds): the end, or before that the organisation's silence. */
export function lookAt({ overdue, answerBy, ...referral }: StoredReferral): number | null {
  if (!isUnderWay(referral)) return null
  const waits = referral.state === 'sent' && !overdue && answerBy !== null
  return waits ? Math.min(answerBy, referral.endsAt) : referral.endsAt
}
