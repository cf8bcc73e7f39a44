import { implement } from '@orpc/server'
import { sessionsContract } from '../../contract/sessions/routes'
import { runningContract } from '../../contract/sessions/running'
import { type Asked, serve } from '../platform/serve'
import { closeSession, reopenSession } from './close'
import { sessionEvents } from './events'
import { getSession } from './get'
import { listSessions } from './list'
import { moveSession } from './move'
import { sessionSentences } from './sentences'
import { setCapacity } from './setCapacity'

const os = implement({ ...sessionsContract, ...runningContract }).$context<Asked>()

export const sessionsArea = {
  routes: {
    list: os.list.handler(serve(listSessions)),
    get: os.get.handler(serve(getSession)),
    move: os.move.handler(serve(moveSession)),
    setCapacity: os.setCapacity.handler(serve(setCapacity)),
    close: os.close.handler(serve(closeSession)),
    reopen: os.reopen.handler(serve(reopenSession)),
  },
  events: sessionEvents,
  sentences: sessionSentences,
}
