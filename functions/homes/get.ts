import type { HomeFile, homesContract } from '../../contract/homes'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import { findPersons, maskedName, maskedPhoneOf } from '../people/lookup'
import { homeOf } from '../places/lookup'
import type { Context } from '../platform/context'
import { findColleagues } from '../teams/lookup'
import { gridOf, mustKnowHousehold } from './grid'
import { findHousehold } from './store'

/** A home: who lives there, who says so, and whose grid it is in. */
export async function readHome(ctx: Context, { householdId }: InputOf<typeof homesContract.get>): Promise<HomeFile> {
  await mustKnowHousehold(ctx, householdId)
  const { address } = await homeOf(ctx, householdId)
  const claims = await findHousehold(ctx, householdId)
  const people = await findPersons(
    ctx,
    claims.map(({ personId }) => personId),
  )
  return {
    householdId,
    address,
    people: claims.flatMap(({ personId, claimedAt }) => {
      const person = people.get(personId)
      // What they say now counts: a claim may be a moment older than its person.
      if (person?.home?.householdId !== householdId) return []
      const { state } = person.home
      return [{ personId, name: maskedName(person), phone: maskedPhoneOf(ctx, person), state, claimedAt: toInstant(Date.parse(claimedAt)) }]
    }),
    grid: await gridWithWorkers(ctx, householdId),
  }
}

async function gridWithWorkers(ctx: Context, householdId: string): Promise<HomeFile['grid']> {
  const settings = await communityOf(ctx)
  const gridId = gridOf(settings, householdId)
  const grid = settings.grids.find(({ id }) => id === gridId)
  if (!grid) return null
  const workers = await findColleagues(ctx, `grid#${grid.id}`)
  return { id: grid.id, name: grid.name, workers: workers.map(({ id, name }) => ({ id, name: name ?? null })) }
}
