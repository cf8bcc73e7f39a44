import { casesContract } from '../../../contract/cases/routes'
import { noticesContract } from '../../../contract/notices'
import { referralsContract } from '../../../contract/referrals'
import { mutationOf } from '../../platform/api/mutationOf'
import { askAgain, questionsOf, useAnswer } from '../../platform/api/queries'
import { isRefusal } from '../../platform/failures'

/** The referrals of a case, newest first; people arriving from a notice expect to see what it announced. */
export const useReferrals = (caseId: string) => useAnswer({ route: referralsContract.ofCase, input: { caseId }, staleTime: 0 })

const changes = [referralsContract.ofCase, referralsContract.list, casesContract.get, casesContract.list, noticesContract.list]

/** Somebody was quicker: the card shows what has become of it. */
export function lookAgain(error: Error): void {
  if (isRefusal(error, 'NOT_FOUND', 'REFERRAL_NOT_NOW')) void askAgain(questionsOf(...changes))
}

export const propose = mutationOf(referralsContract.propose, { changes })
export const agree = mutationOf(referralsContract.agree, { settles: true, changes })
export const decline = mutationOf(referralsContract.decline, { settles: true, changes })
export const takeBack = mutationOf(referralsContract.takeBack, { settles: true, changes })
