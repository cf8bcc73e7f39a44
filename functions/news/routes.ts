import { implement } from '@orpc/server'
import { newsContract } from '../../contract/news'
import { type Asked, serve } from '../platform/serve'
import { listNews } from './list'

const os = implement(newsContract).$context<Asked>()

export const newsRoutes = { list: os.list.handler(serve(listNews)) }
