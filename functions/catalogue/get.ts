import type { InferContractRouterOutputs } from '@orpc/contract'
import type { catalogueContract } from '../../contract/catalogue/routes'
import type { InputOf } from '../../contract/route'
import type { Context } from '../platform/context'
import { versionedCatalogueOf } from './lookup'

type Answer = InferContractRouterOutputs<typeof catalogueContract>['get']

/** The community's whole catalogue, unless the caller has this version of it already; one without any has empty lists. */
export async function getCatalogue(ctx: Context, { have }: InputOf<typeof catalogueContract.get> = {}): Promise<Answer> {
  const { version, catalogue } = await versionedCatalogueOf(ctx)
  return have === version ? { version, unchanged: true } : { version, ...catalogue }
}
