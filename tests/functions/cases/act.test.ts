import { actOnCase } from '../../../functions/cases/act'
import { aCase, aCaseThatIs, act, aGridWorker, aNeighbourhood, aWorker, content, see } from '../../support/cases'
import { createInterruption, createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { readyUpload } from '../../support/uploads'
import { oneDay } from '../../support/world'

describe('refused, and nothing is changed', () => {
  test('a move that is not possible now hears what is', async () => {
    const { world, resident, worker } = await aNeighbourhood()
    const item = await aCase(resident)
    world.events.splice(0)

    expect(await refusalOf(act(worker, item, 'merge'))).toMatchObject({ code: 'INPUT_INVALID' })
    expect(await refusalOf(act(resident, item, 'confirm', { rating: content }))).toEqual({
      code: 'ACTION_NOT_NOW',
      data: { state: 'submitted', allowed: ['withdraw', 'urge'] },
    })
    expect(world.events).toEqual([])
    expect((await see(resident, item)).version).toBe(1)
  })

  test.each(['decline', 'dispatch', 'nonsense', 'constructor', '__proto__'])('%s is not a worker’s', async (action) => {
    const { world, resident, worker } = await aNeighbourhood()
    const item = await aCase(resident)
    world.events.splice(0)

    const code = ['decline', 'dispatch'].includes(action) ? 'NOT_ALLOWED' : 'NOT_FOUND'
    expect(await refusalOf(act(worker, item, action))).toMatchObject({ code })
    expect(world.events).toEqual([])
  })

  test('another team’s case is not found, nor a neighbour’s, nor one of another community', async () => {
    const { world, resident } = await aNeighbourhood()
    const item = await aCase(resident)
    const strangers = [
      await aWorker(world, { team: 'property' }),
      await world.someone({ home: true }),
      await aGridWorker(world, { grid: 'grid-2' }),
      await world.someone({ roles: ['gridWorker'] }),
      await world.someone({ posts: [{ role: 'stationWorker', of: 'property' }] }),
      (await aNeighbourhood()).manager,
    ]

    for (const stranger of strangers) {
      expect(await refusalOf(act(stranger, item, 'accept'))).toMatchObject({ code: 'NOT_FOUND' })
      expect(await refusalOf(see(stranger, item))).toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test.each<[string, string, Record<string, unknown>, object]>([
    ['no reason', 'decline', { turnTo: '物业' }, { path: 'input.reason', problem: 'missing' }],
    ['a reason nobody knows', 'decline', { reason: 'mood', turnTo: '物业' }, { path: 'input.reason', problem: 'choice' }],
    ['not where to turn instead', 'decline', { reason: 'notOurs' }, { path: 'input.turnTo', problem: 'missing' }],
    ['a note of 10,000 characters', 'accept', { note: '长'.repeat(10_000) }, { path: 'input.note', problem: 'tooLong', limit: 1_000 }],
    ['what it does not ask for', 'accept', { team: 'property' }, { path: 'input.team', problem: 'unknown' }],
    ['a note of another type', 'accept', { note: 7 }, { path: 'input.note', problem: 'type' }],
    ['a worker who is no id', 'dispatch', { worker: '王师傅' }, { path: 'input.worker' }],
  ])('%s', async (_what, action, input, field) => {
    const { world, resident, manager } = await aNeighbourhood()
    const item = await aCase(resident)
    world.events.splice(0)

    const { code, data } = await refusalOf(act(manager, item, action, input))

    expect(code).toBe('INPUT_INVALID')
    expect((data as { fields: object[] }).fields).toContainEqual(expect.objectContaining(field))
    expect(world.events).toEqual([])
  })

  test('somebody who is not of the team, and a team that is not of the community', async () => {
    const { world, resident, manager } = await aNeighbourhood()
    const item = await aCase(resident)
    const other = await aWorker(world, { team: 'property' })

    expect(await refusalOf(act(manager, item, 'dispatch', { worker: other.person.id }))).toMatchObject({ code: 'WORKER_UNKNOWN' })
    expect(await refusalOf(act(manager, item, 'handOver', { team: 'moon-crew' }))).toMatchObject({ code: 'TEAM_UNKNOWN' })
    expect(await refusalOf(act(manager, item, 'addCoUnit', { team: 'moon-crew' }))).toMatchObject({ code: 'TEAM_UNKNOWN' })
  })

  test.each([
    ['ends before it begins', '2026-11-23T16:00:00+08:00', '2026-11-23T15:00:00+08:00'],
    ['is over', '2026-11-23T08:00:00+08:00', '2026-11-23T09:00:00+08:00'],
    ['is years away', '2026-11-23T15:00:00+08:00', '2098-11-23T16:00:00+08:00'],
  ])('a visit that %s', async (_what, from, to) => {
    const place = await aNeighbourhood()
    const item = await aCaseThatIs('dispatched', place)

    expect(await refusalOf(act(place.worker, item, 'proposeVisit', { visit: { from, to } }))).toMatchObject({ code: 'TIMES_WRONG' })
  })

  test('a photo that is not the worker’s own', async () => {
    const place = await aNeighbourhood()
    const item = await aCaseThatIs('working', place)
    const photos = [await readyUpload(place.resident)]

    expect(await refusalOf(act(place.worker, item, 'complete', { photos }))).toMatchObject({ code: 'UPLOAD_UNKNOWN' })
    expect((await see(place.worker, item)).state).toBe('working')
  })
})

describe('the same request again', () => {
  test('does the thing once and answers with the case as it stands, even when others have moved it on', async () => {
    const { world, resident, worker } = await aNeighbourhood()
    const item = await aCase(resident)
    const input = { requestId: 'r1', caseId: item.id, action: 'take', input: { note: '我去' } }
    world.events.splice(0)

    const both = await Promise.all([actOnCase(worker.ctx, input), actOnCase(worker.ctx, input)])
    await act(worker, item, 'start')
    const later = await actOnCase(worker.ctx, input)

    expect(both.map(({ state }) => state)).toEqual(['dispatched', 'dispatched'])
    expect(later.state).toBe('working')
    expect(world.events.map(({ facts }) => facts.action)).toEqual(['take', 'start'])
  })

  test('is answered when what it said would be wrong by now', async () => {
    const place = await aNeighbourhood()
    const item = await aCaseThatIs('dispatched', place)
    const visit = { from: '2026-11-23T15:00:00+08:00', to: '2026-11-23T16:00:00+08:00' }
    const input = { requestId: 'r1', caseId: item.id, action: 'proposeVisit', input: { visit } }
    await actOnCase(place.worker.ctx, input)

    place.world.clock.pass(oneDay)

    expect((await actOnCase(place.worker.ctx, input)).parts).toEqual([{ part: 'visit', ...visit, agreed: false }])
  })

  test('with other words is refused', async () => {
    const { resident, worker } = await aNeighbourhood()
    const item = await aCase(resident)
    await actOnCase(worker.ctx, { requestId: 'r1', caseId: item.id, action: 'take' })

    const other = actOnCase(worker.ctx, { requestId: 'r1', caseId: item.id, action: 'take', input: { note: '我去' } })

    expect(await refusalOf(other)).toMatchObject({ code: 'REQUEST_REUSED' })
  })
})

describe('when two move a case at once', () => {
  test('the second is decided anew by what the case is then', async () => {
    const race = createRace()
    const { world, resident, gridWorker, manager } = await aNeighbourhood({ table: race.table })
    const item = await aCase(resident)
    world.events.splice(0)

    race.of(2)
    const outcomes = await Promise.allSettled([
      act(gridWorker, item, 'accept'),
      act(manager, item, 'decline', { reason: 'notOurs', turnTo: '物业' }),
    ])

    const { state, version } = await see(manager, item)
    const done = world.events.map(({ facts }) => facts.action)
    expect(version).toBe(1 + done.length)
    // Declining an accepted case is possible, accepting a declined one is not.
    expect(state).toBe('declined')
    if (done.length === 1)
      expect(outcomes[0]).toMatchObject({ reason: { code: 'ACTION_NOT_NOW', data: { state: 'declined', allowed: [] } } })
    else expect(done).toEqual(['accept', 'decline'])
  })

  test('a withdrawal in the last moment is not overwritten', async () => {
    const interruption = createInterruption()
    const { resident, worker } = await aNeighbourhood({ table: interruption.table })
    const item = await aCase(resident)
    interruption.before(() => act(resident, item, 'withdraw'))

    expect(await refusalOf(act(worker, item, 'take'))).toMatchObject({ code: 'ACTION_NOT_NOW', data: { state: 'withdrawn' } })
    expect(await see(resident, item)).toMatchObject({ state: 'withdrawn', worker: null })
  })

  test('a note in between is kept beside the move', async () => {
    const interruption = createInterruption()
    const place = await aNeighbourhood({ table: interruption.table })
    const item = await aCaseThatIs('working', place)
    interruption.before(() => act(place.manager, item, 'report', { note: '请今天完成' }))

    const done = await act(place.worker, item, 'complete', { note: '好了' })

    expect(done.state).toBe('awaitingConfirmation')
    expect(done.timeline.slice(-2).map(({ text }) => text)).toEqual(['请今天完成', '好了'])
  })
})
