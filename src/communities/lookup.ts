import { Community, communitiesContract } from '../../contract/communities'
import { clientOf } from '../platform/client'
import { useSeenQuery } from '../platform/queries'
import { communityId } from '../platform/request'

const communities = clientOf(communitiesContract)

/** The community's name, contacts, venues and next festival. */
export function useCommunity() {
  return useSeenQuery({ key: ['community', communityId], schema: Community, ask: () => communities.get({ communityId }) })
}
