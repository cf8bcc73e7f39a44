import type { Case } from '../../contract/cases/case'
import { repair } from '../../contract/cases/kinds/repair'
import { actOnCase } from '../../functions/cases/act'
import { writesOf } from '../../functions/cases/case/store'
import type { StoredCase } from '../../functions/cases/case/stored'
import { ordinaryHours } from '../../functions/cases/clocks/hours.rules'
import { createCase } from '../../functions/cases/create'
import { getCase } from '../../functions/cases/get'
import { putBuilding } from '../../functions/places/store'
import type { Table } from '../../functions/platform/table'
import { setPosts } from '../../functions/teams/setPosts'
import { aRequest } from './bookings'
import { asNow } from './people'
import { aStoredCase } from './storedCase'
import { newWorld, type Someone, type World } from './world'

/** The building c01-b1 with two units of two rooms: the resident's home is 1单元101. */
export const building = {
  id: 'c01-b1',
  name: '1号楼',
  compoundName: '兴隆小区',
  units: [1, 2].map((unit) => ({
    name: `${unit}单元`,
    households: ['101', '102'].map((room) => ({ id: `c01-b1-${unit}-${room}`, room })),
  })),
}

export const homeIn = (unit: number, room: string) => ({
  householdId: `c01-b1-${unit}-${room}`,
  address: `兴隆小区1号楼${unit}单元${room}`,
})

/** A worker of a team. */
export const aWorker = (world: World, { name = '王师傅', team = 'repair-crew' } = {}) =>
  world.someone({ name, phone: '13800000001', posts: [{ role: 'serviceWorker', of: team }] })

export const aManager = (world: World, name = '李书记') => world.someone({ name, posts: [{ role: 'manager' }] })

export const aGridWorker = (world: World, { name = '赵网格', grid = 'grid-1' } = {}) =>
  world.someone({ name, posts: [{ role: 'gridWorker', of: grid }] })

/** Somebody whose posts were all taken, as the next request finds them. */
export async function formerly(world: World, someone: Someone): Promise<Someone> {
  await setPosts(world.ctx, { personId: someone.person.id, posts: [] })
  const former = await asNow(world, someone)
  if (!former) throw new Error('their login should stand')
  return former
}

export type Neighbourhood = Awaited<ReturnType<typeof aNeighbourhood>>

/** A community with a building, a resident at home in it, and the staff that finish what they ask for. */
export async function aNeighbourhood({ table }: { table?: (table: Table) => Table } = {}) {
  const world = await newWorld({ table })
  await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
  const resident = await world.someone({ name: '其木格', phone: '13900000009', home: true })
  const [worker, gridWorker, manager] = [await aWorker(world), await aGridWorker(world), await aManager(world)]
  return { world, resident, worker, gridWorker, manager }
}

/** A form that is in order: a door at home that does not close. */
export const aForm = (change: Record<string, unknown> = {}) => ({
  danger: 'none',
  category: 'doors.lock',
  place: { householdId: 'c01-b1-1-101' },
  text: '门锁坏了',
  ...change,
})

export const onTheSquare = { venueId: 'square', where: '东侧路灯' }

/** What somebody asks for; change of the form what the test is about. */
export const aCase = ({ ctx }: Someone, change: Record<string, unknown> = {}): Promise<Case> =>
  createCase(ctx, { requestId: aRequest(), kind: 'repair', form: aForm(change) })

export const act = ({ ctx }: Someone, { id }: { id: string }, action: string, input?: Record<string, unknown>): Promise<Case> =>
  actOnCase(ctx, { requestId: aRequest(), caseId: id, action, input })

export const see = ({ ctx }: Someone, { id }: { id: string }): Promise<Case> => getCase(ctx, { caseId: id })

/** A transaction holds a hundred items, a case with its queues and what finds it about twenty. */
const casesAtOnce = 4

export const content = { answered: true, solved: 'yes', satisfied: true } as const

/** The way of a repair that goes well, up to a state of it. */
const way = ['accepted', 'dispatched', 'working', 'awaitingConfirmation', 'closed'] as const

/** A case that has come as far as a state. */
export async function aCaseThatIs(state: (typeof way)[number], { resident, worker, manager }: Neighbourhood, change = {}): Promise<Case> {
  const item = await aCase(resident, change)
  const moves = [
    () => act(manager, item, 'accept'),
    () => act(worker, item, 'take'),
    () => act(worker, item, 'start'),
    () => act(worker, item, 'complete'),
    () => act(resident, item, 'confirm', { rating: content }),
  ]
  for (const move of moves.slice(0, way.indexOf(state) + 1)) await move()
  return see(resident, item)
}

/** So many open cases in the crew's pool, written at once; change what the test is about. */
export async function aPool({ world, resident }: Neighbourhood, count: number, change: (at: number) => Partial<StoredCase> = () => ({})) {
  const { ctx, services, clock } = world
  const items = Array.from({ length: count }, (_, at) => {
    const item = aStoredCase(repair, { at: clock.now(), requesterId: resident.person.id, near: null, ...change(at) })
    const id = services.ids.make('cas')
    return { ...item, id, number: `BX-20261123-${String(at + 1).padStart(4, '0')}` }
  })
  for (let at = 0; at < count; at += casesAtOnce) {
    const some = items.slice(at, at + casesAtOnce)
    await ctx.table.transact(
      some.flatMap((after) => writesOf(ctx, { kind: repair, after, hours: ordinaryHours })),
      services.ids.secret(),
    )
  }
  return items
}

/** A case as it lies in the table, with all that lies with it, by sort key. */
export async function rawCase(world: World, { id }: { id: string }) {
  const { items } = await world.ctx.table.query({ partition: `case#${id}`, limit: 500 })
  return new Map(items.map((item) => [String(item.sk), item]))
}
