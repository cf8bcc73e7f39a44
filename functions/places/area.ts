import { implement } from '@orpc/server'
import { placesContract } from '../../contract/places'
import { type Asked, serve } from '../platform/serve'
import { placeEvents } from './events'
import { getBuilding } from './getBuilding'
import { listCompounds } from './listCompounds'

const os = implement(placesContract).$context<Asked>()

export const placesArea = {
  routes: {
    listCompounds: os.listCompounds.handler(serve(listCompounds)),
    getBuilding: os.getBuilding.handler(serve(getBuilding)),
  },
  events: placeEvents,
}
