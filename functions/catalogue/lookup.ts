import type { Catalogue } from '../../contract/catalogue/routes'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { findCatalogue } from './store'

/** The catalogue of the community a request is about, in the order of who wrote it; refuses COMMUNITY_UNKNOWN. */
export async function catalogueOf(ctx: Context): Promise<Catalogue> {
  const [, known] = await Promise.all([communityOf(ctx), findCatalogue(ctx)])
  return known ?? { services: [], documents: [], organisations: [], glossary: [], paths: [] }
}
