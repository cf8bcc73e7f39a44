import type { Compound } from '../../contract/places'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { findCompounds } from './store'

/** Every compound of the community with its buildings, in the order of their ids. */
export async function listCompounds(ctx: Context): Promise<{ items: Compound[]; next: null }> {
  mustBeLoggedIn(ctx)
  return { items: await findCompounds(ctx), next: null }
}
