import { implement } from '@orpc/server'
import { importsContract } from '../../contract/imports'
import { type Asked, serve } from '../platform/serve'
import { readImport } from './read'
import { makeTemplate } from './template'

const os = implement(importsContract).$context<Asked>()

/** The routes that the function `sheets` answers; only it carries what reads and writes sheets. */
export const importSheetRoutes = {
  read: os.read.handler(serve(readImport)),
  template: os.template.handler(serve(makeTemplate)),
}
