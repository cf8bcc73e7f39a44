import type { Home } from '../../contract/people'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findBuilding } from './store'

/** A household with the words of its address, 兴隆小区3号楼2单元401; refuses HOME_UNKNOWN. */
export async function homeOf(ctx: Context, householdId: string): Promise<Home> {
  const buildingId = householdId.split('-').slice(0, 2).join('-')
  const building = await findBuilding(ctx, buildingId)
  for (const unit of building?.units ?? []) {
    const household = unit.households.find(({ id }) => id === householdId)
    if (building && household) return { householdId, address: `${building.compoundName}${building.name}${unit.name}${household.room}` }
  }
  throw refuse('HOME_UNKNOWN')
}
