import { implement } from '@orpc/server'
import { noticesContract } from '../../contract/notices'
import { type Asked, serve } from '../platform/serve'
import { listNotices } from './list'
import { readNotices } from './read'
import { readAllNotices } from './readAll'

const os = implement(noticesContract).$context<Asked>()

export const noticesArea = {
  routes: {
    list: os.list.handler(serve(listNotices)),
    read: os.read.handler(serve(readNotices)),
    readAll: os.readAll.handler(serve(readAllNotices)),
  },
}
