import type { ReferralField } from '../../contract/referrals'
import { dayOf } from '../../contract/time'
import type { Context } from '../../functions/platform/context'
import { acceptReferral } from '../../functions/referrals/answer'
import { agreeToReferral } from '../../functions/referrals/consent'
import { proposeReferral } from '../../functions/referrals/propose'

const oneDay = 86_400_000

type When = [hours: number, who: string]

/** A referral in a story: to whom, what is passed on, for how many days, and how far it came. */
export type ReferralStory = {
  organisation: string
  fields: ReferralField[]
  days: number
  purpose: string
  proposed: When
  agreed?: When
  accepted?: When
}

type At = (...when: When) => Promise<Context>

/** Plays a referral as far as the present moment. */
export async function playReferral(at: At, { caseId, referral }: { caseId: string; referral: ReferralStory }): Promise<void> {
  const { organisation: organisationId, fields, days, purpose, proposed, agreed, accepted } = referral
  const station = await at(...proposed)
  const until = dayOf(station.clock.now() + days * oneDay)
  const requestId = `demo-${caseId}`
  const { id: referralId } = await proposeReferral(station, { requestId, caseId, organisationId, fields, until, purpose })
  if (agreed) await agreeToReferral(await at(...agreed), { requestId, referralId })
  if (accepted) await acceptReferral(await at(...accepted), { requestId, referralId })
}
