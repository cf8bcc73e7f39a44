import { communitiesContract } from '../../contract/communities'
import { useAnswer } from '../platform/api/queries'

/** The community's name, contacts, venues and next festival. */
export const useCommunity = () => useAnswer({ route: communitiesContract.get, input: {} })
