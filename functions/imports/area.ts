import { implement } from '@orpc/server'
import { importsContract } from '../../contract/imports'
import { type Asked, serve } from '../platform/serve'
import { applyImport, undoImport } from './apply'
import { decideDoubt } from './decide'
import { importDeliveries } from './deliver'
import { importEvents } from './events'
import { getImport, listImports, listPlaces } from './get'
import { importSentences } from './sentences'
import { startImport } from './start'
import { importsInTime } from './sweep'

const os = implement(importsContract).$context<Asked>()

/** What reads and writes sheets is in the function `sheets`. */
export const importsArea = {
  routes: {
    start: os.start.handler(serve(startImport)),
    list: os.list.handler(serve(listImports)),
    get: os.get.handler(serve(getImport)),
    places: os.places.handler(serve(listPlaces)),
    decide: os.decide.handler(serve(decideDoubt)),
    apply: os.apply.handler(serve(applyImport)),
    undo: os.undo.handler(serve(undoImport)),
  },
  events: importEvents,
  deliveries: importDeliveries,
  sweeps: [importsInTime],
  sentences: importSentences,
}
