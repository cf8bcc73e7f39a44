import { implement } from '@orpc/server'
import { casesContract } from '../../contract/cases/routes'
import { type Asked, serve } from '../platform/serve'
import { actOnCase } from './act'
import { convertCase } from './convert'
import { createCase } from './create'
import { followCase } from './follow'
import { getCase } from './get'
import { listCases } from './list'
import { nearbyCases } from './nearby'
import { countQueues } from './queues'
import { revealField } from './reveal'
import { sayOnCase } from './say'
import { casesToday } from './today'
import { publicTroubles } from './troubles'

const os = implement(casesContract).$context<Asked>()

export const casesRoutes = {
  create: os.create.handler(serve(createCase)),
  list: os.list.handler(serve(listCases)),
  queues: os.queues.handler(serve(countQueues)),
  today: os.today.handler(serve(casesToday)),
  get: os.get.handler(serve(getCase)),
  act: os.act.handler(serve(actOnCase)),
  say: os.say.handler(serve(sayOnCase)),
  nearby: os.nearby.handler(serve(nearbyCases)),
  troubles: os.troubles.handler(serve(publicTroubles)),
  follow: os.follow.handler(serve(followCase)),
  reveal: os.reveal.handler(serve(revealField)),
  convert: os.convert.handler(serve(convertCase)),
}
