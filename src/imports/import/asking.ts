import { type Import, importsContract, type PlaceState } from '../../../contract/imports'
import { mutationOf } from '../../platform/api/mutationOf'
import { askAgain, questionsOf, useAnswer, usePages } from '../../platform/api/queries'
import { isRefusal } from '../../platform/failures'

const answers = ({ id }: Import) => ({ route: importsContract.get, input: { importId: id } })
const changes = [importsContract.list]

export const decide = orAnew(mutationOf(importsContract.decide, { answers, changes: [importsContract.places] }))
export const apply = orAnew(mutationOf(importsContract.apply, { settles: true, answers, changes }))
export const undo = orAnew(mutationOf(importsContract.undo, { settles: true, answers, changes }))

/** Whoever looks at what has moved on meanwhile, in another window or by a colleague, is shown how it stands. */
function orAnew<Given, Answer>(write: (given: Given) => Promise<Answer>) {
  return async (given: Given): Promise<Answer> => {
    try {
      return await write(given)
    } catch (error) {
      if (isRefusal(error, 'IMPORT_NOT_NOW', 'IMPORT_CHOICE_UNKNOWN', 'IMPORT_TOO_LATE'))
        void askAgain(questionsOf(importsContract.get, importsContract.places))
      throw error
    }
  }
}

export const useImport = (importId: string) =>
  useAnswer({ route: importsContract.get, input: { importId }, enabled: importId !== '', staleTime: 0 })

export const usePlaces = (importId: string, state: PlaceState | undefined) =>
  usePages({ route: importsContract.places, input: { importId, state, limit: 20 }, staleTime: 0 })
