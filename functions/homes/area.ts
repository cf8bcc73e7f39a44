import { implement } from '@orpc/server'
import { homesContract } from '../../contract/homes'
import { type Asked, serve } from '../platform/serve'
import { confirmHome, refuseHome } from './answer'
import { enterDoorCode, makeDoorCode } from './code'
import { countClaims } from './count'
import { homeDeliveries } from './deliver'
import { homeEvents } from './events'
import { readHome } from './get'
import { listClaims } from './list'

const os = implement(homesContract).$context<Asked>()

export const homesArea = {
  routes: {
    get: os.get.handler(serve(readHome)),
    countClaims: os.countClaims.handler(serve(countClaims)),
    listClaims: os.listClaims.handler(serve(listClaims)),
    confirm: os.confirm.handler(serve(confirmHome)),
    refuse: os.refuse.handler(serve(refuseHome)),
    makeCode: os.makeCode.handler(serve(makeDoorCode)),
    enterCode: os.enterCode.handler(serve(enterDoorCode)),
  },
  events: homeEvents,
  deliveries: homeDeliveries,
}
