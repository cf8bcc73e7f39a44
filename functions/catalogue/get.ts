import type { Catalogue } from '../../contract/catalogue/routes'
import type { Context } from '../platform/context'
import { catalogueOf } from './lookup'

/** The community's whole catalogue; one without any has empty lists. */
export async function getCatalogue(ctx: Context): Promise<Catalogue> {
  return catalogueOf(ctx)
}
