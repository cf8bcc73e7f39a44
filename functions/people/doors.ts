import { communityOf } from '../communities/lookup'
import { gridOf } from '../homes/lookup'
import type { Context } from '../platform/context'
import type { Test, Write } from '../platform/write'
import { type Findable, indexWrites, keysOf } from '../search/doors'
import { lastDigitsOf, namesIn, placesIn } from '../search/rules'
import { phoneOf, type StoredPerson } from './lookup'

type Change = { before?: StoredPerson; after?: StoredPerson }

/** What a change of a person changes in the index of the search; `unchangedIn` has to be a condition of the same transaction. */
export async function foundWrites(ctx: Context, { before, after }: Change): Promise<Write[]> {
  const settings = await communityOf(ctx)
  const find = (person: StoredPerson | undefined) => person && findable(ctx, settings, person)
  return indexWrites(ctx, { before: find(before), after: find(after) })
}

/** How a person is found, by managers and in the grid of their home. */
function findable(ctx: Context, settings: Parameters<typeof gridOf>[0], person: StoredPerson): Findable {
  const { id, name, home } = person
  const tokens = [...namesIn(name), ...lastDigitsOf(phoneOf(ctx, person)), ...placesIn(home?.address ?? '')]
  const gridId = gridOf(settings, home?.householdId ?? '')
  return { id, keys: keysOf(ctx, 'person', tokens), units: [gridId], managers: true, gridId: null }
}

/** Holds as long as a person is found by what they were found by when they were read. */
export const unchangedIn = ({ name, phone, home }: StoredPerson): Test[] => [
  ['loginVersion', 'exists'],
  name === undefined ? ['name', 'absent'] : ['name', '=', name],
  phone === undefined ? ['phone', 'absent'] : ['phone', '=', phone],
  home === undefined ? ['home', 'absent'] : ['home.householdId', '=', home.householdId],
]
