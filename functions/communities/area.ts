import { implement } from '@orpc/server'
import { communitiesContract } from '../../contract/communities'
import { type Asked, serve } from '../platform/serve'
import { getCommunity } from './get'

const os = implement(communitiesContract).$context<Asked>()

export const communitiesArea = {
  routes: { get: os.get.handler(serve(getCommunity)) },
}
