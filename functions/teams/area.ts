import { implement } from '@orpc/server'
import { teamsContract } from '../../contract/teams'
import { type Asked, serve } from '../platform/serve'
import { teamDeliveries } from './deliver'
import { listTeams } from './list'
import { endedPosts } from './tick'

const os = implement(teamsContract).$context<Asked>()

export const teamsArea = {
  routes: { list: os.list.handler(serve(listTeams)) },
  deliveries: teamDeliveries,
  sweeps: [endedPosts],
}
