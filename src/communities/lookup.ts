import { communitiesContract } from '../../contract/communities'
import { useAnswer } from '../platform/api/queries'

export const useCommunity = () => useAnswer({ route: communitiesContract.get, input: {} })
