import type { Kind } from '../../../contract/cases/kind'
import { findPerson, personOf, phoneOf, type StoredPerson } from '../../people/lookup'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import type { Write } from '../../platform/write'
import { type Findable, indexWrites, keysOf } from '../../search/doors'
import { lastDigitsOf, namesIn, numbersOf, placesIn, type Token, wordsIn } from '../../search/rules'
import { sayInChinese } from '../kinds/words'
import { isStaff } from './people'
import type { StoredCase } from './stored'

// A transaction has room for a case's entries in four teams.
const mostCoUnits = 2

/** What a change of a case changes in the index of the search. */
export function foundWrites(ctx: Context, kind: Kind, { before, after }: { before?: StoredCase; after: StoredCase }): Write[] {
  return indexWrites(ctx, { before: before && findable(ctx, kind, before), after: findable(ctx, kind, after) })
}

function findable(ctx: Context, kind: Kind, item: StoredCase): Findable {
  const { id, lead, team, coUnits, gridId, askerKeys } = item
  const teams = [
    ...(isStaff(kind, ['lead']) ? [lead] : []),
    ...(isStaff(kind, ['team']) ? [team] : []),
    ...(isStaff(kind, ['coUnit']) ? coUnits.slice(-mostCoUnits) : []),
  ]
  return {
    id,
    keys: [...keysOf(ctx, 'case', tokensOf(item)), ...askerKeys],
    units: [...new Set(teams)],
    managers: isStaff(kind, ['manager']),
    gridId: isStaff(kind, ['grid']) ? gridId : null,
  }
}

const tokensOf = ({ kind, number, category, form, placeWords, onBehalfOf }: StoredCase): Token[] => [
  ...numbersOf(number),
  ...placesIn(placeWords),
  ...namesIn(onBehalfOf?.name),
  ...wordsIn([form.text ?? '', category.endsWith('other') ? '' : sayInChinese(kind, 'categories', category)].join('\n')),
]

/** Finds a case by its requester's name and phone. The case keeps these keys, since a name that was changed tells its old ones no more. */
export const askerKeysOf = (ctx: Context, person: StoredPerson | undefined): string[] =>
  person ? keysOf(ctx, 'case', [...namesIn(person.name), ...lastDigitsOf(phoneOf(ctx, person))]) : []

/** The keys of a new case's requester, who may be the caller. */
export const keysOfAsker = async (ctx: Context, caller: Caller, requesterId: string): Promise<string[]> =>
  askerKeysOf(ctx, requesterId === caller.id ? personOf(caller) : await findPerson(ctx, requesterId))
