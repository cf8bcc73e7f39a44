import type { Catalogue } from '../../contract/catalogue/routes'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { findCatalogue } from './store'

/** The catalogue of the community a request is about, in the order of who wrote it; refuses COMMUNITY_UNKNOWN. */
export async function catalogueOf(ctx: Context): Promise<Catalogue> {
  return (await versionedCatalogueOf(ctx)).catalogue
}

const nothing = { services: [], documents: [], organisations: [], glossary: [], paths: [] }

/** The same with its version: a name that its contents have in common with no others. */
export async function versionedCatalogueOf(ctx: Context): Promise<{ version: string; catalogue: Catalogue }> {
  const [, known] = await Promise.all([communityOf(ctx), findCatalogue(ctx)])
  return known ?? { version: 'empty', catalogue: nothing }
}
