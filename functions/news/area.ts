import { implement } from '@orpc/server'
import { newsContract } from '../../contract/news'
import { type Asked, serve } from '../platform/serve'
import { newsDeliveries } from './deliver'
import { listNews } from './list'

const os = implement(newsContract).$context<Asked>()

export const newsArea = {
  routes: { list: os.list.handler(serve(listNews)) },
  deliveries: newsDeliveries,
}
