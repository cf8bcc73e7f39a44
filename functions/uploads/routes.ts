import { implement } from '@orpc/server'
import { uploadsContract } from '../../contract/uploads'
import { type Asked, serve } from '../platform/serve'
import { finishUpload } from './finish'
import { startUpload } from './start'

const os = implement(uploadsContract).$context<Asked>()

export const uploadsRoutes = {
  start: os.start.handler(serve(startUpload)),
  finish: os.finish.handler(serve(finishUpload)),
}
