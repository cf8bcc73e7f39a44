import { implement } from '@orpc/server'
import { ratesContract } from '../../contract/rates'
import { type Asked, serve } from '../platform/serve'
import { rateDeliveries } from './deliver'
import { listRates } from './list'

const os = implement(ratesContract).$context<Asked>()

export const ratesArea = {
  routes: { list: os.list.handler(serve(listRates)) },
  deliveries: rateDeliveries,
}
