import { Community, communitiesContract } from '../../contract/communities'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { useSeenQuery } from '../platform/api/queries'

const communities = clientOf(communitiesContract)

/** The community's name, contacts, venues and next festival. */
export function useCommunity() {
  return useSeenQuery({ key: ['community', communityId], schema: Community, ask: () => communities.get({ communityId }) })
}
