import { actOnCase } from '../../../../functions/cases/act'
import { convertCase } from '../../../../functions/cases/convert'
import { sayOnCase } from '../../../../functions/cases/say'
import { aCase, aCaseThatIs, act, aNeighbourhood, formerly, type Neighbourhood, see } from '../../../support/cases'
import { createInterruption } from '../../../support/races'
import { refusalOf } from '../../../support/refusals'

const outOfTheTeam = ({ world, worker }: Neighbourhood) => formerly(world, worker)

const gone = { mine: [], allowed: [], requester: null, worker: null, photos: [], parts: [] }

test('who hands a case back and leaves the team hears that it went through, the same each time, and nothing of it after', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('dispatched', place, { text: '敲三下门' })
  const input = { requestId: 'r1', caseId: item.id, action: 'giveBack', input: { note: '我调走了' } }
  place.world.events.splice(0)
  await actOnCase(place.worker.ctx, input)
  const former = await outOfTheTeam(place)

  const first = await actOnCase(former.ctx, input)
  const second = await actOnCase(former.ctx, input)
  await act(place.manager, item, 'decline', { reason: 'alreadyDone', turnTo: '物业' })
  const third = await actOnCase(former.ctx, input)

  expect(first).toMatchObject({ ...gone, id: item.id, number: item.number, state: 'accepted', form: { category: 'doors.lock' } })
  expect(second).toEqual(first)
  expect(third).toMatchObject({ ...gone, state: 'accepted', timeline: first.timeline })
  expect(JSON.stringify([first, third])).not.toMatch(/101|敲三下门|其木格|13900000009|物业/)
  expect(first.timeline.every(({ by }) => by.me)).toBe(true)
  expect(place.world.events.flatMap(({ facts }) => facts.action ?? [])).toEqual(['giveBack', 'decline'])
  expect(await refusalOf(see(former, item))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(act(former, item, 'take'))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a move whose answer was lost is answered, though others have given the case away meanwhile', async () => {
  const place = await aNeighbourhood()
  const { resident, worker, manager } = place
  const item = await aCase(resident)
  const input = { requestId: 'r1', caseId: item.id, action: 'take' }
  await actOnCase(worker.ctx, input)
  await act(manager, item, 'dispatch', { worker: worker.person.id })
  const former = await outOfTheTeam(place)
  await act(manager, item, 'handOver', { team: 'property' })

  expect(await actOnCase(former.ctx, input)).toMatchObject({ ...gone, state: 'dispatched', timeline: [{ action: 'take' }] })
  expect(await refusalOf(actOnCase(former.ctx, { ...input, requestId: 'r2' }))).toMatchObject({ code: 'NOT_FOUND' })
})

test('words that were said are answered again, though the case is another’s by now', async () => {
  const place = await aNeighbourhood()
  const item = await aCaseThatIs('dispatched', place)
  const input = { requestId: 'r1', caseId: item.id, text: '三点到' }
  await sayOnCase(place.worker.ctx, input)
  const former = await outOfTheTeam(place)
  await act(place.manager, item, 'handOver', { team: 'property' })
  place.world.events.splice(0)

  const again = await sayOnCase(former.ctx, input)

  expect(again).toMatchObject({ ...gone, timeline: [{ action: 'take' }, { what: 'said', text: '三点到' }] })
  expect(place.world.events).toEqual([])
})

test('a case made out of one is answered to who made it, be it another team’s from the start', async () => {
  const { resident, worker, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  const form = { danger: 'none', category: 'lift.noise', text: '电梯响' }
  const input = { requestId: 'r1', caseId: item.id, kind: 'repair', form }

  const made = await convertCase(worker.ctx, input)

  expect(made).toMatchObject({ ...gone, state: 'submitted', team: { id: 'property' }, form: { category: 'lift.noise' } })
  expect(await convertCase(worker.ctx, input)).toEqual(made)
  expect(await see(manager, made)).toMatchObject({ links: [{ caseId: item.id, how: 'splitFrom' }] })
})

test('who is taken off the team while handing a case back is answered too', async () => {
  const interruption = createInterruption()
  const place = await aNeighbourhood({ table: interruption.table })
  const item = await aCaseThatIs('dispatched', place)
  const input = { requestId: 'r1', caseId: item.id, action: 'giveBack', input: { note: '不顺路' } }
  interruption.before(() => outOfTheTeam(place))

  const done = await actOnCase(place.worker.ctx, input)
  const former = await outOfTheTeam(place)

  expect(done).toMatchObject({ state: 'accepted', worker: null })
  expect(await actOnCase(former.ctx, input)).toMatchObject({ ...gone, state: 'accepted' })
})
