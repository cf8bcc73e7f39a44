import { implement } from '@orpc/server'
import { catalogueContract } from '../../contract/catalogue/routes'
import { type Asked, serve } from '../platform/serve'
import { getCatalogue } from './get'

const os = implement(catalogueContract).$context<Asked>()

export const catalogueArea = {
  routes: { get: os.get.handler(serve(getCatalogue)) },
}
