import { homesContract } from '../../../contract/homes'
import { peopleDeskContract } from '../../../contract/peopleDesk'
import { teamsContract } from '../../../contract/teams'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer, usePages } from '../../platform/api/queries'

const { get, history, work, sight, give, take, undo, reveal } = peopleDeskContract

// Never kept on this phone: whoever is a manager no more reads nothing of others.
const now = { staleTime: 0, fleeting: true }

export const usePerson = (personId: string, enabled: boolean) =>
  useAnswer({ route: get, input: { personId }, ...now, enabled: enabled && personId !== '' })
export const useHistory = (personId: string) => usePages({ route: history, input: { personId, limit: 5 }, ...now })
export const useWork = (personId: string, post: string) => useAnswer({ route: work, input: { personId, post }, ...now })
export const useSight = (personId: string, caseId: string) => useAnswer({ route: sight, input: { personId, caseId }, ...now })
export const useHome = (householdId: string, enabled: boolean) =>
  useAnswer({ route: homesContract.get, input: { householdId }, ...now, enabled: enabled && householdId !== '' })

const changed = { changes: [get, history, work, teamsContract.list], waits: true }

export const givePost = mutationOf(give, changed)
export const takePost = mutationOf(take, changed)
export const undoChange = mutationOf(undo, changed)
export const revealOf = mutationOf(reveal)
