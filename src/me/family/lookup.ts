import { familyContract } from '../../../contract/family'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer } from '../../platform/api/queries'

/** The people that the caller books for. */
export const useFamily = () => useAnswer({ route: familyContract.listFamily, input: {} })

/** Resolves only once the list includes the new name, so that it can be selected. */
export const addFamily = mutationOf(familyContract.addFamily, { changes: [familyContract.listFamily], waits: true })

const effects = { settles: true, changes: [familyContract.listFamily] }

export const renameFamily = mutationOf(familyContract.renameFamily, effects)
export const removeFamily = mutationOf(familyContract.removeFamily, effects)
