import { newsContract } from '../../contract/news'
import { useAnswer } from '../platform/api/queries'

const mostOnHome = 4

/** The last few things that are new in the community. */
export const useNews = () => useAnswer({ route: newsContract.list, input: { limit: mostOnHome } })
