import type { Address } from '../../contract/people'
import type { Context } from '../platform/context'
import { type AddressParts, addressIn } from './rules'
import { findBuildings, findCompounds } from './store'

const mostBuildings = 50

/** The homes that an address names, in every compound if it names none; none unless it names a building and a room. */
export async function homesNamed(ctx: Context, asked: AddressParts): Promise<Address[]> {
  if (!asked.building || !asked.room) return []
  const compounds = (await findCompounds(ctx)).filter(({ name }) => asked.name === undefined || addressIn(name).name === asked.name)
  const named = compounds.flatMap(({ buildings }) => buildings).filter(({ name }) => addressIn(name).building === asked.building)
  const buildings = await findBuildings(
    ctx,
    named.slice(0, mostBuildings).map(({ id }) => id),
  )
  return buildings.flatMap(({ name, compoundName, units }) =>
    units.flatMap((unit) =>
      unit.households
        .map(({ id, room }) => ({ householdId: id, address: `${compoundName}${name}${unit.name}${room}` }))
        .filter(({ address }) => fits(asked, addressIn(address))),
    ),
  )
}

const fits = (asked: AddressParts, { building, unit, room }: AddressParts) =>
  building === asked.building && room === asked.room && (asked.unit === undefined || unit === asked.unit)
