import { peopleContract } from '../../contract/people'
import { mutationOf } from '../platform/api/mutationOf'

const effects = { settles: true, changes: [peopleContract.listFamily] }

export const renameFamily = mutationOf(peopleContract.renameFamily, effects)
export const removeFamily = mutationOf(peopleContract.removeFamily, effects)
