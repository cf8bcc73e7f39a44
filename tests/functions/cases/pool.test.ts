import { actOnCase } from '../../../functions/cases/act'
import { removePerson } from '../../../functions/people/remove'
import type { Table } from '../../../functions/platform/table'
import { listTeams } from '../../../functions/teams/list'
import { findMembers } from '../../../functions/teams/lookup'
import { aCase, act, aNeighbourhood, aPool, aWorker, rawCase, see } from '../../support/cases'
import { createInterruption } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import type { Someone } from '../../support/world'

// Two thousand requests, on a machine that may have other things to do.
const patience = 120_000

const many = <T>(count: number, make: (at: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, at) => make(at)))

test(
  '50 workers take 200 tickets at once: each has one taker, and the others hear who',
  async () => {
    const place = await aNeighbourhood()
    const { world } = place
    const workers = await many(50, (at) => aWorker(world, { name: `师傅${at}` }))
    const tickets = await aPool(place, 200)

    // Each wants five of them, so every fourth ticket is wanted twice.
    const wanted = workers.flatMap((worker, at) =>
      Array.from({ length: 5 }, (_, more) => ({ worker, ticket: tickets[(at * 4 + more) % 200] })),
    )
    const outcomes = await Promise.allSettled(wanted.map(({ worker, ticket }) => act(worker, ticket ?? { id: '' }, 'take')))

    const nameOf = new Map(workers.map(({ person }) => [person.id, person.name]))
    const takers = new Map(world.events.map(({ subject, actor }) => [subject, String(actor)]))
    expect(world.events).toHaveLength(200)
    expect([...takers.keys()].sort()).toEqual(tickets.map(({ id }) => id).sort())
    for (const [at, outcome] of outcomes.entries()) {
      const { worker, ticket } = wanted[at] as (typeof wanted)[number]
      const taker = takers.get(ticket?.id ?? '')
      if (outcome.status === 'fulfilled') expect(taker).toBe(worker.person.id)
      else expect(outcome.reason).toMatchObject({ code: 'ALREADY_TAKEN', data: { workerName: nameOf.get(taker ?? '') } })
    }
  },
  patience,
)

test('who has a ticket already is not told that somebody else has it', async () => {
  const { resident, worker } = await aNeighbourhood()
  const item = await aCase(resident)
  await act(worker, item, 'take')

  expect(await refusalOf(act(worker, item, 'take'))).toMatchObject({ code: 'ACTION_NOT_NOW', data: { state: 'dispatched' } })
})

describe('by rotation', () => {
  test('everybody has as many turns, though many are given out at once', async () => {
    const { world, resident, worker, manager, gridWorker } = await aNeighbourhood()
    const workers = [worker, await aWorker(world), await aWorker(world)]
    const items = await many(6, () => aCase(resident))

    await Promise.all(items.map((item, at) => act(at % 2 ? manager : gridWorker, item, 'dispatch', { worker: 'rotation' })))

    const given = world.events.flatMap(({ facts }) => (facts.action === 'dispatch' ? [String(facts.worker)] : []))
    expect(workers.map(({ person }) => given.filter((id) => id === person.id).length)).toEqual([2, 2, 2])
  })

  test(
    'thirty at once on a team of three all go out, ten to each',
    async () => {
      const place = await aNeighbourhood()
      const { world, worker, manager, gridWorker } = place
      const workers = [worker, await aWorker(world), await aWorker(world)]
      const items = await aPool(place, 30, () => ({ gridId: 'grid-1' }))

      await Promise.all(items.map((item, at) => act(at % 2 ? manager : gridWorker, item, 'dispatch', { worker: 'rotation' })))

      const given = world.events.flatMap(({ facts }) => (facts.action === 'dispatch' ? [String(facts.worker)] : []))
      expect(workers.map(({ person }) => given.filter((id) => id === person.id).length)).toEqual([10, 10, 10])
    },
    patience,
  )

  test('what is sent twice at once takes one turn', async () => {
    const { world, resident, manager } = await aNeighbourhood()
    await aWorker(world)
    const item = await aCase(resident)
    const input = { requestId: 'r1', caseId: item.id, action: 'dispatch', input: { worker: 'rotation' } }

    const [one, two] = await Promise.all([actOnCase(manager.ctx, input), actOnCase(manager.ctx, input)])

    const turns = (await findMembers(world.ctx, 'team#repair-crew')).filter(({ turnAt }) => turnAt !== '')
    expect(turns.map(({ personId }) => personId)).toEqual([one.worker?.id])
    expect(two.worker?.id).toBe(one.worker?.id)
    expect(world.events.filter(({ facts }) => facts.action === 'dispatch')).toHaveLength(1)
  })

  test('what is sent fifty times at once takes one turn, at no moment two', async () => {
    const taken: string[] = []
    const table = (inner: Table): Table => ({
      ...inner,
      transact: async (writes, ...rest) => {
        const failures = await inner.transact(writes, ...rest)
        const turns = writes.filter((write) => 'change' in write && 'turnAt' in (write.change.set ?? {}))
        if (failures.length === 0) taken.push(...turns.map(({ key }) => key.sort))
        return failures
      },
    })
    const { world, resident, manager } = await aNeighbourhood({ table })
    await aWorker(world)
    const item = await aCase(resident)
    const input = { requestId: 'r1', caseId: item.id, action: 'dispatch', input: { worker: 'rotation' } }

    const all = await many(50, () => actOnCase(manager.ctx, input))

    expect(new Set(all.map(({ worker }) => `member#${worker?.id}`))).toEqual(new Set(taken))
    expect(taken).toHaveLength(1)
    expect(world.events.filter(({ facts }) => facts.action === 'dispatch')).toHaveLength(1)
  })

  test('two who dispatch the same case at once give it to one worker at a time, and no turn is lost', async () => {
    const { world, resident, worker, manager, gridWorker } = await aNeighbourhood()
    const other = await aWorker(world)
    const item = await aCase(resident)

    await Promise.all([manager, gridWorker].map((who) => act(who, item, 'dispatch', { worker: 'rotation' })))

    const turns = (await findMembers(world.ctx, 'team#repair-crew')).filter(({ turnAt }) => turnAt !== '')
    const given = world.events.filter(({ facts }) => facts.action === 'dispatch')
    expect(turns).toHaveLength(2)
    expect(given).toHaveLength(2)
    expect([worker.person.id, other.person.id]).toContain((await see(manager, item)).worker?.id)
    expect([...(await rawCase(world, item)).keys()]).not.toContain('turn')
  })

  test('who took a case themselves has had a turn', async () => {
    const { world, resident, worker, manager, gridWorker } = await aNeighbourhood()
    const other = await aWorker(world, { name: '巴图' })
    const [first, second] = [worker, other].sort((a, b) => (a.person.id < b.person.id ? -1 : 1)) as [Someone, Someone]
    const next = async () => (await listTeams(gridWorker.ctx)).teams.find(({ id }) => id === 'repair-crew')?.next
    expect(await next()).toBe(first.person.id)

    await act(first, await aCase(resident), 'take')

    expect(await next()).toBe(second.person.id)
    const turns = []
    for (let at = 0; at < 3; at++) turns.push((await act(manager, await aCase(resident), 'dispatch', { worker: 'rotation' })).worker?.id)
    expect(turns).toEqual([second, first, second].map(({ person }) => person.id))
  })

  test('a turn that came to nothing is given back', async () => {
    const interruption = createInterruption()
    const place = await aNeighbourhood({ table: interruption.table })
    const { world, resident, manager } = place
    const other = await aWorker(world)
    const [first, second] = [await aCase(resident), await aCase(resident)]
    const before = await findMembers(world.ctx, 'team#repair-crew')
    let withdrawn = false
    interruption.beforeEach(async (writes) => {
      if (withdrawn || !writes.some(({ named }) => named === 'case')) return
      withdrawn = true
      await act(resident, first, 'withdraw')
    })

    const refused = await refusalOf(act(manager, first, 'dispatch', { worker: 'rotation' }))

    expect(refused).toMatchObject({ code: 'ACTION_NOT_NOW', data: { state: 'withdrawn' } })
    expect(await findMembers(world.ctx, 'team#repair-crew')).toEqual(before)
    const { worker } = await act(manager, second, 'dispatch', { worker: 'rotation' })
    expect(worker?.id).toBe([place.worker.person.id, other.person.id].sort()[0])
  })

  test('it is the turn of who has waited longest, a newcomer’s first', async () => {
    const { world, resident, worker, manager } = await aNeighbourhood()
    await act(manager, await aCase(resident), 'dispatch', { worker: worker.person.id })
    const newcomer = await aWorker(world)
    world.clock.pass(1_000)

    const items = [await aCase(resident), await aCase(resident)]
    const turns = []
    for (const item of items) turns.push((await act(manager, item, 'dispatch', { worker: 'rotation' })).worker?.id)

    expect(turns).toEqual([newcomer.person.id, worker.person.id])
  })

  test('it is nobody’s turn who was deleted, and none is left when all were', async () => {
    const { world, resident, worker, manager } = await aNeighbourhood()
    const other = await aWorker(world)
    await removePerson(other.ctx, { requestId: 'r1' })

    const dispatched = await act(manager, await aCase(resident), 'dispatch', { worker: 'rotation' })
    await removePerson(worker.ctx, { requestId: 'r1' })

    expect(dispatched.worker?.id).toBe(worker.person.id)
    const again = await refusalOf(act(manager, await aCase(resident), 'dispatch', { worker: 'rotation' }))
    expect(again).toMatchObject({ code: 'WORKER_UNKNOWN' })
    expect(await findMembers(world.ctx, 'team#repair-crew')).toHaveLength(2)
  })
})
