import { implement } from '@orpc/server'
import { rollContract } from '../../contract/roll'
import { type Asked, serve } from '../platform/serve'
import { exportRoll } from './exportRoll'

const os = implement(rollContract).$context<Asked>()

/** The route that the function `sheets` answers; only it carries what writes sheets. */
export const rollSheetRoutes = { exportRoll: os.exportRoll.handler(serve(exportRoll)) }
