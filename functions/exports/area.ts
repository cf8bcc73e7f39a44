import { implement } from '@orpc/server'
import { exportsContract } from '../../contract/exports'
import { type Asked, serve } from '../platform/serve'
import { exportEvents } from './events'
import { makeExport } from './make'

const os = implement(exportsContract).$context<Asked>()

export const exportsArea = {
  routes: { make: os.make.handler(serve(makeExport)) },
  events: exportEvents,
}
