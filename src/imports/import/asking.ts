import { type Import, importsContract, type PlaceState } from '../../../contract/imports'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer, usePages } from '../../platform/api/queries'

const answers = ({ id }: Import) => ({ route: importsContract.get, input: { importId: id } })
const changes = [importsContract.list]

export const decide = mutationOf(importsContract.decide, { answers, changes: [importsContract.places] })
export const apply = mutationOf(importsContract.apply, { settles: true, answers, changes })
export const undo = mutationOf(importsContract.undo, { settles: true, answers, changes })

export const useImport = (importId: string) =>
  useAnswer({ route: importsContract.get, input: { importId }, enabled: importId !== '', staleTime: 0 })

export const usePlaces = (importId: string, state: PlaceState | undefined) =>
  usePages({ route: importsContract.places, input: { importId, state, limit: 20 }, staleTime: 0 })
