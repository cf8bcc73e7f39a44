import { implement } from '@orpc/server'
import { searchContract } from '../../contract/search'
import { type Asked, serve } from '../platform/serve'
import { search } from './search'
import { searchSentences } from './sentences'

const os = implement(searchContract).$context<Asked>()

export const searchArea = {
  routes: { find: os.find.handler(serve(search)) },
  sentences: searchSentences,
}
