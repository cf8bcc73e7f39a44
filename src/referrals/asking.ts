import { noticesContract } from '../../contract/notices'
import { referralsContract } from '../../contract/referrals'
import { mutationOf } from '../platform/api/mutationOf'
import { askAgain, questionsOf, useAnswer, usePages } from '../platform/api/queries'
import { isRefusal } from '../platform/failures'

const { listOfUnit, getOfUnit } = referralsContract

// What is read here is somebody else's, and theirs to take back: a phone must not remember it.
const asked = { staleTime: 0, fleeting: true }

export const useUnitReferrals = () => usePages({ route: listOfUnit, input: { limit: 20 }, ...asked })
export const useUnitReferral = (referralId: string) =>
  useAnswer({ route: getOfUnit, input: { referralId }, enabled: referralId !== '', ...asked })

const effects = { settles: true, changes: [listOfUnit, getOfUnit, noticesContract.list] }
/** What turns out to be over must not stay on the screen. */
export function lookAgain(error: Error): void {
  if (isRefusal(error, 'NOT_FOUND', 'REFERRAL_NOT_NOW')) void askAgain(questionsOf(listOfUnit, getOfUnit))
}

export const accept = mutationOf(referralsContract.accept, effects)
export const refuse = mutationOf(referralsContract.refuse, effects)
export const finish = mutationOf(referralsContract.finish, effects)
