import type { QueueFilter } from '../../../contract/cases/row'
import { listCases } from '../../../functions/cases/list'
import { countQueues } from '../../../functions/cases/queues'
import { aCaseThatIs, act, aGridWorker, aManager, aNeighbourhood, aPool, aWorker, formerly, type Neighbourhood } from '../../support/cases'
import { aStation, aStationCase } from '../../support/referrals'
import { refusalOf } from '../../support/refusals'
import { monday, newWorld, oneDay, oneHour, type Someone } from '../../support/world'

type Filters = Partial<Record<QueueFilter, number>>

/** The number of cases in each of somebody's queues. */
async function totals({ ctx }: Someone, month?: string) {
  const { queues } = await countQueues(ctx, { month })
  return Object.fromEntries(queues.map(({ queue, of, counts }) => [of ?? queue, counts.reduce((sum, { total }) => sum + total, 0)]))
}

const at = (milliseconds: number) => new Date(monday + milliseconds).toISOString()

test('each number is that of the rows which the list shows under the same filter, kind and category', async () => {
  const place = await aNeighbourhood()
  const { worker } = place
  await aPool(place, 60, (number) => ({
    runsOutAt: number % 7 === 0 ? null : at((number - 20) * oneHour),
    level: number % 10 === 0 ? 'danger' : 'ordinary',
    category: number % 4 === 0 ? 'roof.leak' : 'doors.lock',
    ...(number % 3 === 0 && { workerId: worker.person.id, state: number % 2 === 0 ? 'working' : 'awaitingConfirmation' }),
  }))

  const { queues } = await countQueues(worker.ctx, {})

  for (const { queue, of, counts, complete } of queues) {
    expect(complete).toBe(true)
    for (const { kind, category, total, only } of counts) {
      const shown = async (filter?: QueueFilter) =>
        (await listCases(worker.ctx, { queue, of: of ?? undefined, kind, category, only: filter, limit: 50 })).items.length
      expect(await shown()).toBe(total)
      for (const filter of ['late', 'danger', 'pool', 'soon', 'waiting', 'call', 'visit'] as const)
        expect([filter, await shown(filter)]).toEqual([filter, (only as Filters)[filter] ?? 0])
    }
  }
  expect(queues.map(({ queue, of }) => [queue, of])).toEqual([
    ['worker', null],
    ['team', 'repair-crew'],
  ])
})

test('of a queue of more than two hundred the first are counted, and it is said that there are more', async () => {
  const place = await aNeighbourhood()
  await aPool(place, 205, (number) => ({ runsOutAt: at(number * oneHour), level: number === 204 ? 'danger' : 'ordinary' }))

  const { queues } = await countQueues(place.manager.ctx, {})

  const all = queues.find(({ queue }) => queue === 'all')
  expect(all).toMatchObject({ complete: false, counts: [{ total: 200, only: { danger: 1 } }] })
})

test('a closed case is counted in its month, a reopened one no more', async () => {
  const place = await aNeighbourhood()
  const { resident, worker, manager } = place
  const item = await aCaseThatIs('closed', place)

  expect(await totals(worker, '2026-11')).toEqual({ worker: 1, 'repair-crew': 1 })
  expect(await totals(manager, '2026-11')).toEqual({ worker: 0, all: 1 })
  expect(await totals(manager, '2026-10')).toEqual({ worker: 0, all: 0 })
  expect(await totals(manager)).toEqual({ worker: 0, all: 0 })
  await act(resident, item, 'reopen', { note: '又坏了' })
  expect(await totals(manager, '2026-11')).toEqual({ worker: 0, all: 0 })
  expect(await totals(manager)).toEqual({ worker: 0, all: 1 })
})

test('nothing is counted for somebody who may not see it, open or closed', async () => {
  const station = await aStation()
  const { world, person, worker: clerk } = station
  const [manager, gridWorker, repairer] = [await aManager(world), await aGridWorker(world), await aWorker(world)]
  const elsewhere = await aGridWorker(world, { grid: 'grid-2' })
  const over = await aStationCase(station)
  await act(person, over, 'withdraw')
  await aStationCase(station)
  await aPool({ world, resident: person } as Neighbourhood, 2, (number) => (number === 0 ? { state: 'withdrawn', closedAt: at(0) } : {}))

  for (const month of [undefined, '2026-11']) {
    expect(await totals(gridWorker, month)).toEqual({ worker: 0, 'grid-1': 1 })
    expect(await totals(elsewhere, month)).toEqual({ worker: 0, 'grid-2': 0 })
    expect(await totals(repairer, month)).toEqual({ worker: 0, 'repair-crew': 1 })
    expect(await totals(clerk, month)).toEqual({ worker: 1, station: 1 })
    expect(await totals(manager, month)).toEqual({ worker: 0, all: 2 })
    for (const outsider of [gridWorker, elsewhere, repairer])
      expect(JSON.stringify(await countQueues(outsider.ctx, { month }))).not.toContain('station')
  }
})

test('what was in the hands of somebody who has left its team is not counted as theirs', async () => {
  const place = await aNeighbourhood()
  const { world, worker } = place
  await aPool(place, 2, (number) => ({
    workerId: worker.person.id,
    team: number === 0 ? 'property' : 'repair-crew',
    ...(number === 0 ? { state: 'closed', closedAt: at(0) } : { state: 'working' }),
  }))

  expect(await totals(worker)).toEqual({ worker: 1, 'repair-crew': 1 })
  expect(await totals(worker, '2026-11')).toEqual({ worker: 0, 'repair-crew': 0 })
  world.clock.pass(oneDay)
  const former = await formerly(world, worker)
  expect(await refusalOf(countQueues(former.ctx, {}))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('residents are refused; staff without a case count nothing', async () => {
  const { resident } = await aNeighbourhood()

  expect(await refusalOf(countQueues(resident.ctx, {}))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await totals(await aManager(await newWorld()))).toEqual({ worker: 0, all: 0 })
})
