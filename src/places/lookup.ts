import { placesContract } from '../../contract/places'
import { useAnswer } from '../platform/api/queries'

export const useCompounds = () => useAnswer({ route: placesContract.listCompounds, input: {} })

export const useBuilding = (buildingId = '') =>
  useAnswer({ route: placesContract.getBuilding, input: { buildingId }, enabled: buildingId !== '' })
