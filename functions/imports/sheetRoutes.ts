import { implement } from '@orpc/server'
import { importsContract } from '../../contract/imports'
import { type Asked, serve } from '../platform/serve'
import { applyImport, undoImport } from './apply'
import { decideDoubt } from './decide'
import { getImport, listImports, listPlaces } from './get'
import { readImport } from './read'
import { startImport } from './start'
import { makeTemplate } from './template'

const os = implement(importsContract).$context<Asked>()

/** All routes of imports: a manager asks for them once a year, so `api` needn't carry them. */
export const importSheetRoutes = {
  start: os.start.handler(serve(startImport)),
  read: os.read.handler(serve(readImport)),
  template: os.template.handler(serve(makeTemplate)),
  list: os.list.handler(serve(listImports)),
  get: os.get.handler(serve(getImport)),
  places: os.places.handler(serve(listPlaces)),
  decide: os.decide.handler(serve(decideDoubt)),
  apply: os.apply.handler(serve(applyImport)),
  undo: os.undo.handler(serve(undoImport)),
}
