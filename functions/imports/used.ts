import { monthOf } from '../../contract/time'
import { placesOfCasesSince } from '../cases/lookup'
import { isHomeUsed } from '../homes/lookup'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import type { Made } from './plan.rules'
import type { StoredImport } from './store'

const homesAtOnce = 50

/** The homes and buildings about which anybody reported something since the list was written. */
export function reportedSince(ctx: Context, { mark = '', startedAt }: Pick<StoredImport, 'mark' | 'startedAt'>): Promise<Set<string>> {
  const months = [...new Set([monthOf(Date.parse(startedAt)), monthOf(ctx.clock.now())])]
  return placesOfCasesSince(ctx, { mark, months })
}

/** Which homes and buildings of those made are in use: claimed, with a code, or reported about. */
export async function usedOf(ctx: Context, made: readonly Pick<Made, 'buildingId' | 'householdIds'>[], reported: ReadonlySet<string>) {
  const used = new Set(made.flatMap(({ buildingId, householdIds }) => [buildingId, ...householdIds].filter((id) => reported.has(id))))
  const homes = made.flatMap(({ householdIds }) => householdIds.filter((id) => !used.has(id)))
  for (const some of chunksOf(homes, homesAtOnce)) {
    const answers = await Promise.all(some.map((id) => isHomeUsed(ctx, id)))
    for (const [at, id] of some.entries()) if (answers[at]) used.add(id)
  }
  return used
}
