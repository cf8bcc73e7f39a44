import { newsContract } from '../../contract/news'
import { useAnswer } from '../platform/api/queries'

const mostOnHome = 4

/** The community's latest news. */
export const useNews = () => useAnswer({ route: newsContract.list, input: { limit: mostOnHome } })
