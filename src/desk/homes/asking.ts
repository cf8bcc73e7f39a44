import { homesContract } from '../../../contract/homes'
import { mutationOf } from '../../platform/api/mutationOf'
import { useAnswer, usePages } from '../../platform/api/queries'

/** The claims of a grid, oldest first. */
export const useClaims = (of: string | undefined) => usePages({ route: homesContract.listClaims, input: { of }, staleTime: 0 })

/** How many wait in all grids of the caller's. */
export const useClaimCount = () => useAnswer({ route: homesContract.countClaims, input: {}, staleTime: 0 })

const changes = [homesContract.listClaims, homesContract.countClaims, homesContract.get]

export const confirmHome = mutationOf(homesContract.confirm, { settles: true, changes })
export const refuseHome = mutationOf(homesContract.refuse, { settles: true, changes })
export const makeDoorCode = mutationOf(homesContract.makeCode)
