import { keptOf } from '../../../contract/cases/parts/keptOf'
import { aCase, aCaseThatIs, act, aManager, aNeighbourhood, aWorker, content, rawCase, see } from '../../support/cases'
import { refusalOf } from '../../support/refusals'
import { readyUpload } from '../../support/uploads'
import { oneDay, oneHour } from '../../support/world'

test('a repair goes from the report to the rating, and the timeline says who did what', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker } = place

  const item = await aCaseThatIs('closed', place)

  expect(item).toMatchObject({
    state: 'closed',
    parts: [{ part: 'rating', ...content }],
    worker: { name: '王师傅', phone: '13800000001' },
    dueAt: null,
  })
  expect(item.timeline.map(({ action, from, to }) => [action, from, to])).toEqual([
    [null, null, null],
    ['accept', 'submitted', 'accepted'],
    ['take', 'accepted', 'dispatched'],
    ['start', 'dispatched', 'working'],
    ['complete', 'working', 'awaitingConfirmation'],
    ['confirm', 'awaitingConfirmation', 'closed'],
  ])
  expect(item.timeline.map(({ by }) => by.name)).toEqual(['其木格', '李书记', '王师傅', '王师傅', '王师傅', '其木格'])
  expect(item.deadlines).toMatchObject({ answer: { state: 'met' }, solution: { state: 'met' } })
  expect(world.events.at(-1)).toMatchObject({
    type: 'case.acted',
    actor: resident.person.id,
    facts: { action: 'confirm', solved: 'yes', satisfied: true, team: 'repair-crew' },
  })
  expect((await see(worker, item)).requester).toEqual({ name: '其*', phone: '139****0009' })
})

test('words and photos come along, and no event holds a word of them', async () => {
  const place = await aNeighbourhood()
  const { world, resident, worker } = place
  const item = await aCaseThatIs('working', place)
  const photo = await readyUpload(worker)

  await act(worker, item, 'complete', { note: '换了锁芯', photos: [photo], costs: [{ what: '锁芯', fen: 4_500, residentFen: 1_500 }] })

  const seen = await see(resident, item)
  expect(seen.timeline.at(-1)).toMatchObject({ action: 'complete', text: '换了锁芯', photos: [{ id: photo }], facts: { fen: 4_500 } })
  expect(keptOf(seen.parts, 'costs')?.items).toEqual([{ what: '锁芯', fen: 4_500, residentFen: 1_500 }])
  expect(JSON.stringify(world.events)).not.toMatch(/锁芯|门锁|王师傅/)
})

test('a visit is proposed, agreed and told in the row of the list', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('dispatched', place)
  const visit = { from: '2026-11-23T15:00:00+08:00', to: '2026-11-23T16:00:00+08:00' }

  await act(place.worker, item, 'proposeVisit', { visit })
  const agreed = await act(place.resident, item, 'agreeVisit')

  expect(agreed).toMatchObject({ parts: [{ part: 'visit', ...visit, agreed: true }], state: 'dispatched' })
  expect(agreed.allowed).not.toContain('agreeVisit')
})

test('while parts are waited for the clocks rest, and say for what', async () => {
  const place = await aNeighbourhood()
  const { world, worker } = place
  const item = await aCaseThatIs('working', place)

  const paused = await act(worker, item, 'pause', { reason: 'parts' })
  world.clock.pass(10 * oneDay)
  const resumed = await act(worker, item, 'resume')

  expect(paused).toMatchObject({
    state: 'paused',
    parts: [{ part: 'pause', reason: 'parts' }],
    dueAt: null,
    deadlines: { solution: { state: 'paused', at: null } },
  })
  // Seven working days from the Thursday on which it goes on.
  expect(resumed).toMatchObject({
    state: 'working',
    parts: [],
    deadlines: { solution: { state: 'running', at: '2026-12-14T10:00:00+08:00' } },
  })
})

test('a resident opens a closed case again within seven days, with a new time to solve it; later not', async () => {
  const place = await aNeighbourhood()
  const { world, resident } = place
  const [soon, late] = [await aCaseThatIs('closed', place), await aCaseThatIs('closed', place)]

  world.clock.pass(7 * oneDay)
  const again = await act(resident, soon, 'reopen', { note: '又坏了' })
  world.clock.pass(1)

  expect(again).toMatchObject({
    state: 'accepted',
    worker: null,
    parts: [],
    closedAt: null,
    deadlines: { solution: { state: 'running' } },
  })
  expect(await refusalOf(act(resident, late, 'reopen', { note: '又坏了' }))).toMatchObject({
    code: 'ACTION_NOT_NOW',
    data: { allowed: [] },
  })
})

test('nobody confirms for the resident before three days have passed', async () => {
  const place = await aNeighbourhood()
  const { world, gridWorker } = place
  const item = await aCaseThatIs('awaitingConfirmation', place)

  const early = await refusalOf(act(gridWorker, item, 'confirmByPhone', { rating: content }))
  world.clock.pass(3 * oneDay)
  const done = await act(gridWorker, item, 'confirmByPhone', { rating: { ...content, solved: 'half' } })

  expect(early).toMatchObject({ code: 'ACTION_NOT_NOW' })
  expect(done).toMatchObject({ state: 'closed', parts: [{ part: 'rating', solved: 'half' }] })
})

test('a case is hurried once a day, whoever on it does', async () => {
  const { world, resident } = await aNeighbourhood()
  const item = await aCase(resident)

  await act(resident, item, 'urge')
  const again = await refusalOf(act(resident, item, 'urge'))
  world.clock.pass(14 * oneHour)

  expect(again).toMatchObject({ code: 'ACTION_NOT_NOW' })
  expect((await act(resident, item, 'urge')).timeline.filter(({ action }) => action === 'urge')).toHaveLength(2)
})

test('“not ours” says where to turn, keeps the lead, and comes back to the team', async () => {
  const { resident, manager } = await aNeighbourhood()
  const item = await aCase(resident)

  const referred = await act(manager, item, 'refer', { organisation: '供热公司', turnTo: '0471-96111' })
  const recalled = await act(manager, item, 'recall')

  expect(await refusalOf(act(manager, item, 'refer', { organisation: '供热公司' }))).toMatchObject({ code: 'INPUT_INVALID' })
  expect(referred).toMatchObject({
    state: 'referred',
    lead: { id: 'repair-crew' },
    parts: [{ part: 'referral', organisation: '供热公司', turnTo: '0471-96111' }],
    deadlines: { solution: { state: 'paused' } },
  })
  expect(recalled).toMatchObject({ state: 'accepted', worker: null, deadlines: { solution: { state: 'running' } } })
})

test('a co-unit sees the case, and what is said of that stays among staff', async () => {
  const { world, resident, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  const other = await aWorker(world, { team: 'property' })

  await act(manager, item, 'addCoUnit', { team: 'property', note: '请物业配合' })

  expect(await see(other, item)).toMatchObject({ coUnits: [{ id: 'property', name: '物业' }], mine: ['coUnit'] })
  expect(JSON.stringify((await see(resident, item)).timeline)).not.toMatch(/addCoUnit|请物业配合/)
})

test('a case stands in a queue while it is open and in none when it is over', async () => {
  const place = await aNeighbourhood()
  const { world, manager } = place
  const queues = async (item: { id: string }) => [...(await rawCase(world, item)).keys()].filter((sort) => sort.startsWith('queue#'))
  const item = await aCaseThatIs('closed', place)
  const declined = await aCase(place.resident)

  await act(await aManager(world), declined, 'decline', { reason: 'notOurs', turnTo: '物业' })

  expect(await queues(item)).toEqual([])
  expect(await queues(declined)).toEqual([])
  expect(await queues(await aCaseThatIs('dispatched', place))).toEqual(['queue#all', 'queue#grid', 'queue#team', 'queue#worker'])
  await act(manager, item, 'reopen', { note: '又坏了' })
  expect(await queues(item)).toEqual(['queue#all', 'queue#grid', 'queue#team'])
})
