import { putBuilding, putCompound } from '../../functions/places/store'
import type { World } from './world'

/** Two compounds; the building c01-b3 with two units of two rooms. */
export async function withPlaces({ ctx, services }: World): Promise<void> {
  const household = (id: string, room: string) => ({ id, room })
  await ctx.table.transact(
    [
      putCompound({ id: 'c02', name: '水语青城', buildings: [{ id: 'c02-b1', name: '1号楼' }] }),
      putCompound({ id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b3', name: '3号楼' }] }),
      putBuilding({
        id: 'c01-b3',
        name: '3号楼',
        compoundName: '兴隆小区',
        units: [
          { name: '1单元', households: [household('c01-b3-1-101', '101'), household('c01-b3-1-102', '102')] },
          { name: '2单元', households: [household('c01-b3-2-401', '401'), household('c01-b3-2-402', '402')] },
        ],
      }),
    ],
    services.ids.secret(),
  )
}
