import { implement } from '@orpc/server'
import { sessionsContract } from '../../contract/sessions/routes'
import { type Asked, serve } from '../platform/serve'
import { sessionEvents } from './events'
import { getSession } from './get'
import { listSessions } from './list'
import { moveSession } from './move'
import { sessionSentences } from './sentences'

const os = implement(sessionsContract).$context<Asked>()

export const sessionsArea = {
  routes: {
    list: os.list.handler(serve(listSessions)),
    get: os.get.handler(serve(getSession)),
    move: os.move.handler(serve(moveSession)),
  },
  events: sessionEvents,
  sentences: sessionSentences,
}
