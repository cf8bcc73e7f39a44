import { implement } from '@orpc/server'
import { uploadsContract } from '../../contract/uploads'
import { type Asked, serve } from '../platform/serve'
import { uploadEvents } from './events'
import { expiredUploads } from './expire'
import { finishUpload } from './finish'
import { uploadSentences } from './sentences'
import { startUpload } from './start'

const os = implement(uploadsContract).$context<Asked>()

export const uploadsArea = {
  routes: {
    start: os.start.handler(serve(startUpload)),
    finish: os.finish.handler(serve(finishUpload)),
  },
  events: uploadEvents,
  sweeps: [expiredUploads],
  sentences: uploadSentences,
}
