import type { Address } from '../../contract/people'
import type { Building, Compound } from '../../contract/places'
import type { StoredBuilding } from '../../functions/places/store'

type Units = number
type Shape = { name: string; floors: number; doors: number; buildings: Units[] }

// 188 units in 48 buildings, 2,732 households. Older walk-ups have five to seven floors, the two newest compounds have lifts.
const shapes: Shape[] = [
  { name: '兴隆小区', floors: 6, doors: 3, buildings: [3, 5, 4, 3, 5] },
  { name: '清泉苑', floors: 6, doors: 2, buildings: [4, 3, 3, 4] },
  { name: '荷香园', floors: 6, doors: 3, buildings: [5, 5, 3, 4] },
  { name: '石羊桥东里', floors: 6, doors: 2, buildings: [4, 3, 3] },
  { name: '通顺家园', floors: 6, doors: 2, buildings: [4, 5, 4] },
  { name: '南茶坊小区', floors: 7, doors: 2, buildings: [5, 3, 3] },
  { name: '五塔里', floors: 6, doors: 2, buildings: [3, 4, 5] },
  { name: '毛纺厂家属院', floors: 6, doors: 2, buildings: [5, 3, 3] },
  { name: '粮食局家属院', floors: 5, doors: 2, buildings: [4, 4, 5] },
  { name: '和顺小区', floors: 7, doors: 2, buildings: [4, 4, 3] },
  { name: '青城佳苑', floors: 11, doors: 2, buildings: [4, 5] },
  { name: '民乐小区', floors: 6, doors: 2, buildings: [4, 5] },
  { name: '福源小区', floors: 6, doors: 3, buildings: [3, 4] },
  { name: '玉泉新村', floors: 6, doors: 3, buildings: [3, 5] },
  { name: '团结小区', floors: 6, doors: 2, buildings: [3, 4] },
  { name: '巷南小区', floors: 7, doors: 2, buildings: [4, 4] },
  { name: '昭君里', floors: 6, doors: 2, buildings: [4] },
  { name: '石榴花园', floors: 11, doors: 2, buildings: [4] },
]

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const idOf = (at: number) => `c${String(at + 1).padStart(2, '0')}`

/** The compounds with the names of their buildings. */
export const compounds: Compound[] = shapes.map(({ name, buildings }, at) => ({
  id: idOf(at),
  name,
  buildings: buildings.map((_, number) => ({ id: `${idOf(at)}-b${number + 1}`, name: `${number + 1}号楼` })),
}))

/** The buildings, each with its units and the rooms of its households. */
export const buildings: StoredBuilding[] = shapes.flatMap((shape, at) =>
  shape.buildings.map((units, number) => {
    const id = `${idOf(at)}-b${number + 1}`
    return { id, name: `${number + 1}号楼`, compoundName: shape.name, units: upTo(units).map((unit) => unitOf(id, unit, shape)) }
  }),
)

function unitOf(buildingId: string, unit: number, { floors, doors }: Shape): Building['units'][number] {
  const rooms = upTo(floors).flatMap((floor) => upTo(doors).map((door) => `${floor}0${door}`))
  return { name: `${unit}单元`, households: rooms.map((room) => ({ id: `${buildingId}-${unit}-${room}`, room })) }
}

/** Every home with its address. */
export const homes: Address[] = buildings.flatMap(({ compoundName, name, units }) =>
  units.flatMap((unit) =>
    unit.households.map(({ id, room }) => ({ householdId: id, address: `${compoundName}${name}${unit.name}${room}` })),
  ),
)

const homesById = new Map(homes.map((home) => [home.householdId, home]))

/** The home with this id; throws if there is none. */
export function homeAt(householdId: string): Address {
  const home = homesById.get(householdId)
  if (!home) throw new Error(`there is no household ${householdId}`)
  return home
}
