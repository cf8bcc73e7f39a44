import { NewsItem, newsContract } from '../../contract/news'
import { pageOf } from '../../contract/page'
import { communityId } from '../platform/api/ask'
import { clientOf } from '../platform/api/call'
import { useSeenQuery } from '../platform/api/queries'

const news = clientOf(newsContract)
const mostOnHome = 4

/** The last few things that are new in the community. */
export function useNews() {
  return useSeenQuery({ key: ['news'], schema: pageOf(NewsItem), ask: () => news.list({ communityId, limit: mostOnHome }) })
}
