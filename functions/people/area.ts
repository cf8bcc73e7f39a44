import { implement } from '@orpc/server'
import { familyContract } from '../../contract/family'
import { peopleContract } from '../../contract/people'
import { type Asked, serve } from '../platform/serve'
import { peopleDeliveries } from './deliver'
import { personEvents } from './events'
import { addFamily, listFamily, removeFamily, renameFamily } from './family'
import { me } from './me'
import { removePerson } from './remove'
import { personSentences } from './sentences'
import { updatePerson } from './update'

const os = implement({ ...peopleContract, ...familyContract }).$context<Asked>()

export const peopleArea = {
  routes: {
    get: os.get.handler(serve(me)),
    update: os.update.handler(serve(updatePerson)),
    remove: os.remove.handler(serve(removePerson)),
    listFamily: os.listFamily.handler(serve(listFamily)),
    addFamily: os.addFamily.handler(serve(addFamily)),
    renameFamily: os.renameFamily.handler(serve(renameFamily)),
    removeFamily: os.removeFamily.handler(serve(removeFamily)),
  },
  events: personEvents,
  deliveries: peopleDeliveries,
  sentences: personSentences,
}
