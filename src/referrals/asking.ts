import { noticesContract } from '../../contract/notices'
import { referralsContract } from '../../contract/referrals'
import { mutationOf } from '../platform/api/mutationOf'
import { useAnswer, usePages } from '../platform/api/queries'

const { listOfUnit, getOfUnit } = referralsContract

// What is read here is somebody else's, and theirs to take back: a phone must not remember it.
const asked = { staleTime: 0, fleeting: true }

export const useUnitReferrals = () => usePages({ route: listOfUnit, input: { limit: 20 }, ...asked })
export const useUnitReferral = (referralId: string) =>
  useAnswer({ route: getOfUnit, input: { referralId }, enabled: referralId !== '', ...asked })

const effects = { settles: true, changes: [listOfUnit, getOfUnit, noticesContract.list] }
export const accept = mutationOf(referralsContract.accept, effects)
export const refuse = mutationOf(referralsContract.refuse, effects)
export const finish = mutationOf(referralsContract.finish, effects)
