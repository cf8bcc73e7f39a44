import type { CaseRow } from '../../../contract/cases/row'
import { listCases } from '../../../functions/cases/list'
import { aCase, aCaseThatIs, act, aGridWorker, aManager, aNeighbourhood, aPool, aWorker, formerly, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { monday, oneDay, oneHour, oneMinute, type Someone } from '../../support/world'

type Asked = Omit<Parameters<typeof listCases>[1], 'cursor'>

/** All pages of a list, and how many there were. */
async function all({ ctx }: Someone, asked: Asked): Promise<{ rows: CaseRow[]; pages: number }> {
  const rows: CaseRow[] = []
  let [cursor, pages] = [undefined as string | undefined, 0]
  do {
    const page = await listCases(ctx, { ...asked, cursor })
    rows.push(...page.items)
    cursor = page.next ?? undefined
    pages++
  } while (cursor)
  return { rows, pages }
}

const ids = async (someone: Someone, asked: Asked) => (await all(someone, asked)).rows.map(({ id }) => id)
const due = (at: number) => new Date(monday + at).toISOString()

test('what waits for us comes by deadline, every page of it without a gap or a repeat', async () => {
  const place = await aNeighbourhood()
  // Many with the very same deadline, and some whose clocks rest.
  const items = await aPool(place, 130, (at) => ({ runsOutAt: at % 13 === 0 ? null : due((at % 7) * oneHour) }))

  const { rows, pages } = await all(place.worker, { queue: 'team', limit: 20 })

  const inOrder = [...items].sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
  expect(rows.map(({ id }) => id)).toEqual(inOrder)
  expect(pages).toBe(7)
})

const order = ({ runsOutAt }: { runsOutAt: string | null }) => (runsOutAt === null ? Number.POSITIVE_INFINITY : Date.parse(runsOutAt))

test('each filter shows what it says and all of it, page by page', async () => {
  const place = await aNeighbourhood()
  const { worker } = place
  const items = await aPool(place, 90, (at) => ({
    runsOutAt: due((at - 30) * oneMinute),
    level: at % 10 === 0 ? 'danger' : 'ordinary',
    ...(at % 3 === 0 && { workerId: worker.person.id, state: 'working' }),
  }))
  const those = (test: (at: number) => boolean) => items.flatMap(({ id }, at) => (test(at) ? [id] : []))

  // What is dangerous comes first.
  const inOrder = (test: (at: number) => boolean) => [
    ...those((at) => at % 10 === 0 && test(at)),
    ...those((at) => at % 10 !== 0 && test(at)),
  ]
  expect(await ids(worker, { queue: 'team', only: 'late', limit: 7 })).toEqual(inOrder((at) => at <= 30))
  expect(await ids(worker, { queue: 'team', only: 'danger', limit: 2 })).toEqual(those((at) => at % 10 === 0))
  expect(await ids(worker, { queue: 'team', only: 'pool', limit: 20 })).toEqual(inOrder((at) => at % 3 !== 0))
  expect(await ids(worker, { queue: 'worker', limit: 20 })).toEqual(inOrder((at) => at % 3 === 0))
})

test('what was late before its clocks were stopped stays among what is late', async () => {
  const place = await aNeighbourhood()
  const { world, worker, manager } = place
  const item = await aCaseThatIs('working', place, { category: 'plumbing.leak' })
  world.clock.pass(3 * oneDay)
  await act(worker, item, 'pause', { reason: 'parts' })

  expect(await ids(worker, { queue: 'team', only: 'late' })).toEqual([item.id])
  await act(worker, item, 'resume')
  const done = await act(worker, item, 'complete')

  expect(done).toMatchObject({ late: false, deadlines: { solution: { state: 'metLate' } } })
  expect(await ids(manager, { queue: 'all', only: 'late' })).toEqual([])
})

test('what is with another organisation cannot be taken from the pool', async () => {
  const { resident, manager, worker } = await aNeighbourhood()
  const [free, away] = [await aCase(resident), await aCase(resident)]
  await act(manager, away, 'refer', { organisation: '供热公司', turnTo: '96111' })

  expect(await ids(worker, { queue: 'team', only: 'pool' })).toEqual([free.id])
})

test('a case stands in the queues of its team, its grid, its worker and the managers, and moves along', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const other = await aWorker(world, { team: 'property' })
  const item = await aCase(resident)
  const queues = async () => ({
    crew: await ids(worker, { queue: 'team' }),
    mine: await ids(worker, { queue: 'worker' }),
    property: await ids(other, { queue: 'team' }),
    grid: await ids(gridWorker, { queue: 'grid' }),
    all: await ids(manager, { queue: 'all' }),
  })

  expect(await queues()).toEqual({ crew: [item.id], mine: [], property: [], grid: [item.id], all: [item.id] })
  await act(worker, item, 'take')
  expect(await queues()).toMatchObject({ crew: [item.id], mine: [item.id] })
  await act(manager, item, 'handOver', { team: 'property' })
  expect(await queues()).toEqual({ crew: [], mine: [], property: [item.id], grid: [item.id], all: [item.id] })
  await act(resident, item, 'withdraw')
  expect(await queues()).toEqual({ crew: [], mine: [], property: [], grid: [], all: [] })
})

test('somebody else’s queue is not shown, whoever asks', async () => {
  const { world, resident, worker, gridWorker, manager } = await aNeighbourhood()
  const refused: [Someone, Asked][] = [
    [resident, { queue: 'team' }],
    [resident, { queue: 'team', of: 'repair-crew' }],
    [resident, { queue: 'grid', of: 'grid-1' }],
    [resident, { queue: 'all' }],
    [worker, { queue: 'team', of: 'property' }],
    [worker, { queue: 'team', of: 'community' }],
    [worker, { queue: 'all' }],
    [worker, { queue: 'worker', of: manager.person.id }],
    [manager, { queue: 'worker', of: worker.person.id }],
    [gridWorker, { queue: 'grid', of: 'grid-2' }],
    [await aGridWorker(world, { grid: 'grid-2' }), { queue: 'grid', of: 'grid-1' }],
    // A duty one no longer has.
    [await formerly(world, await aGridWorker(world)), { queue: 'grid' }],
    [await formerly(world, await aWorker(world)), { queue: 'team' }],
    [await formerly(world, await aManager(world)), { queue: 'all' }],
  ]

  for (const [someone, asked] of refused) expect(await refusalOf(all(someone, asked))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('managers see every team’s queue, and the desk’s is their own', async () => {
  const { resident, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  await act(manager, item, 'handOver', { team: 'community' })
  const other = await aCase(resident, { category: 'lift.noise' })

  expect(await ids(manager, { queue: 'team' })).toEqual([item.id])
  expect(await ids(manager, { queue: 'team', of: 'property' })).toEqual([other.id])
})

test('mine are what I asked for, open or over, newest first, every page of it', async () => {
  const place = await aNeighbourhood()
  const { world, resident } = place
  const other = await world.someone({ home: true })
  const items = []
  for (let at = 0; at < 5; at++) items.push(await aCase(resident))
  await act(resident, items[1] ?? { id: '' }, 'withdraw')
  await aCase(other)

  const { rows, pages } = await all(resident, { limit: 2 })

  expect(rows.map(({ id }) => id)).toEqual([...items].reverse().map(({ id }) => id))
  expect(rows[0]?.where).toMatchObject({ words: '兴隆小区1号楼1单元101', place: { householdId: 'c01-b1-1-101' } })
  expect(pages).toBe(3)
})

test.each(['nonsense', 'eyJ4IjoxfQ', '..'])('a cursor like %p is refused', async (cursor) => {
  const { manager } = await aNeighbourhood()

  for (const queue of ['mine', 'all'] as const)
    expect(await refusalOf(listCases(manager.ctx, { queue, cursor }))).toMatchObject({ code: 'CURSOR_INVALID' })
})

test('a row says of a case what the case says of itself', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('dispatched', place)

  const [row] = (await all(place.worker, { queue: 'worker' })).rows

  expect(await see(place.worker, item)).toMatchObject({ ...row })
})

test('what waits for the resident or others comes after what waits for us, and can be looked at alone', async () => {
  const place = await aNeighbourhood()
  const paused = await aCaseThatIs('working', place)
  await act(place.worker, paused, 'pause', { reason: 'parts' })
  const done = await aCaseThatIs('awaitingConfirmation', place)
  place.world.clock.pass(oneHour)
  const fresh = await aCase(place.resident)

  expect(await ids(place.worker, { queue: 'team' })).toEqual([fresh.id, paused.id, done.id])
  expect(await ids(place.worker, { queue: 'team', only: 'waiting' })).toEqual([paused.id, done.id])
})

test('a page that ends with the list says so', async () => {
  const place = await aNeighbourhood()
  await aPool(place, 4)

  expect((await all(place.worker, { queue: 'team', limit: 2 })).pages).toBeLessThanOrEqual(3)
  expect((await all(place.worker, { queue: 'team', only: 'pool', limit: 4 })).pages).toBe(1)
})
