import type { Found } from '../../contract/search'
import { communityOf } from '../communities/lookup'
import { gridOf } from '../homes/lookup'
import { findPersons, maskedName, maskedPhoneOf, phoneOf } from '../people/lookup'
import { homesNamed } from '../places/lookup'
import type { Caller } from '../platform/caller'
import type { Context } from '../platform/context'
import { findThings } from './find'
import type { Question } from './question'
import { digitsOf } from './rules'
import type { Scope } from './store'

type Asked = { question: Question; most: number }

/** The people a caller finds: a manager everybody, a grid worker those who live in their grids, and nobody else anybody. */
export async function peopleFor(ctx: Context, caller: Caller, { question, most }: Asked): Promise<Found[]> {
  const terms = question.terms.map((term) => term.filter((reading) => reading.every((token) => /^(name|digits|place):/.test(token))))
  const { ids } = await findThings(ctx, { thing: 'person', terms, scopes: scopesOf(caller), limit: most })
  const people = await findPersons(ctx, ids)
  return ids.flatMap((id) => {
    const person = people.get(id)
    if (!person || (question.phone !== undefined && digitsOf(phoneOf(ctx, person) ?? '') !== question.phone)) return []
    return [{ kind: 'person' as const, id, name: maskedName(person), phone: maskedPhoneOf(ctx, person), home: person.home ?? null }]
  })
}

const scopesOf = ({ roles, grids }: Caller): Scope[] => {
  if (roles.includes('manager')) return [{ all: true }]
  return roles.includes('gridWorker') ? grids.map((unit) => ({ unit })) : []
}

/** The homes that the address names, for a manager or a grid worker of their grid. */
export async function homesFor(ctx: Context, { roles, grids }: Caller, { question, most }: Asked): Promise<Found[]> {
  const manager = roles.includes('manager')
  if (!manager && !roles.includes('gridWorker')) return []
  const settings = await communityOf(ctx)
  const homes = (await Promise.all(question.homes.map((parts) => homesNamed(ctx, parts)))).flat()
  return homes
    .filter(({ householdId }) => manager || grids.includes(gridOf(settings, householdId)))
    .slice(0, most)
    .map((home) => ({ kind: 'home' as const, ...home }))
}
