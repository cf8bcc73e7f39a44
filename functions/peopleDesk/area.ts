import { implement } from '@orpc/server'
import { peopleDeskContract } from '../../contract/peopleDesk'
import { type Asked, serve } from '../platform/serve'
import { peopleDeskDeliveries } from './deliver'
import { givePost } from './give'
import { readHistory, undoChange } from './history'
import { readPerson, revealOfPerson } from './person'
import { peopleDeskSentences } from './sentences'
import { sightOfCase } from './sight'
import { takePost } from './take'
import { readWork } from './work'

const os = implement(peopleDeskContract).$context<Asked>()

export const peopleDeskArea = {
  routes: {
    get: os.get.handler(serve(readPerson)),
    reveal: os.reveal.handler(serve(revealOfPerson)),
    work: os.work.handler(serve(readWork)),
    give: os.give.handler(serve(givePost)),
    take: os.take.handler(serve(takePost)),
    history: os.history.handler(serve(readHistory)),
    undo: os.undo.handler(serve(undoChange)),
    sight: os.sight.handler(serve(sightOfCase)),
  },
  deliveries: peopleDeskDeliveries,
  sentences: peopleDeskSentences,
}
