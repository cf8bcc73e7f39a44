import type { Catalogue } from '../../contract/catalogue/routes'
import { checkCatalogue } from '../../contract/catalogue/rules'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import { findCatalogue, putEntries, removeOthers } from './store'

/** The writes that put a catalogue; throws with everything that is wrong in it, a sentence a line. */
export function putCatalogue(catalogue: Catalogue): Write[] {
  const faults = checkCatalogue(catalogue)
  if (faults.length > 0) throw new Error(`the catalogue cannot be taken:\n${faults.join('\n')}`)
  return putEntries(catalogue)
}

/** As `putCatalogue`, with the writes that take out what stands in the community's catalogue and not in this one. */
export async function replaceCatalogue(ctx: Context, catalogue: Catalogue): Promise<Write[]> {
  const writes = putCatalogue(catalogue)
  return [...writes, ...(await removeOthers(ctx, writes))]
}

/** Whether the community has anything in its catalogue; one that has may have edited it. */
export const hasCatalogue = async (ctx: Context): Promise<boolean> => (await findCatalogue(ctx)) !== undefined
