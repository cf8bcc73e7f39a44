import { implement } from '@orpc/server'
import { ratesContract } from '../../contract/rates'
import { type Asked, serve } from '../platform/serve'
import { listRates } from './list'

const os = implement(ratesContract).$context<Asked>()

export const ratesRoutes = { list: os.list.handler(serve(listRates)) }
