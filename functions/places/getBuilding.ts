import type { Building, placesContract } from '../../contract/places'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findBuilding } from './store'

/** A building's units and rooms, for choosing a home. */
export async function getBuilding(ctx: Context, { buildingId }: InputOf<typeof placesContract.getBuilding>): Promise<Building> {
  mustBeLoggedIn(ctx)
  const building = await findBuilding(ctx, buildingId)
  if (!building) throw refuse('NOT_FOUND')
  return { id: building.id, name: building.name, units: building.units }
}
