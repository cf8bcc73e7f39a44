import { NewsItem, newsContract } from '../../contract/news'
import { pageOf } from '../../contract/page'
import { clientOf } from '../platform/client'
import { useSeenQuery } from '../platform/queries'
import { communityId } from '../platform/request'

const news = clientOf(newsContract)
const mostOnHome = 4

/** The last few things that are new in the community. */
export function useNews() {
  return useSeenQuery({ key: ['news'], schema: pageOf(NewsItem), ask: () => news.list({ communityId, limit: mostOnHome }) })
}
