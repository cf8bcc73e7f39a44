import { implement } from '@orpc/server'
import { exportsContract } from '../../contract/exports'
import { type Asked, serve } from '../platform/serve'
import { makeExport } from './make'

const os = implement(exportsContract).$context<Asked>()

/** The route that the function `sheets` answers; only it carries what writes sheets. */
export const exportSheetRoutes = { make: os.make.handler(serve(makeExport)) }
