import { aRequest } from '../../support/bookings'
import { aCase, act, see } from '../../support/cases'
import { httpOf } from '../../support/http'
import { createInterruption, createRace } from '../../support/races'
import {
  accept,
  agree,
  aReferral,
  aStation,
  aStationCase,
  decline,
  finish,
  ofCase,
  propose,
  read,
  refuseIt,
  takeBack,
  until,
} from '../../support/referrals'
import { expectRefusal, refusalOf } from '../../support/refusals'

const good = { organisationId: 'legal-aid', fields: ['name'], until, purpose: '请帮忙' }

test.each([
  ['an unknown organisation', { organisationId: 'nowhere' }, 'ORGANISATION_UNKNOWN'],
  ['the station itself', { organisationId: 'migrant-station' }, 'ORGANISATION_UNKNOWN'],
  ['yesterday as the last day', { until: '2026-11-22' }, 'UNTIL_WRONG'],
  ['a last day more than 90 days ahead', { until: '2027-02-22' }, 'UNTIL_WRONG'],
  ['a day that does not exist', { until: '2026-02-30' }, 'INPUT_INVALID'],
  ['no fields', { fields: [] }, 'INPUT_INVALID'],
  ['a field that nobody knows', { fields: ['ethnicGroup'] }, 'INPUT_INVALID'],
  ['no purpose', { purpose: '  ' }, 'INPUT_INVALID'],
  ['a purpose of a novel', { purpose: '请'.repeat(10_000) }, 'INPUT_INVALID'],
  ['somebody else’s field', { caseIdToo: 'x' }, 'INPUT_INVALID'],
])('%s is refused in words, and nothing happens', async (_, change, code) => {
  const station = await aStation()
  const { world, worker, person } = station
  const item = await aStationCase(station)
  const input = { communityId: world.communityId, caseId: item.id, requestId: aRequest(), ...good, ...change }

  expectRefusal(await httpOf(world).call('referrals.propose', input, worker.token), code)

  expect(await ofCase(worker, item)).toEqual([])
  expect(await see(person, item)).toMatchObject({ state: 'accepted' })
})

test('the first and the last day that are possible are taken', async () => {
  const station = await aStation()
  const { worker } = station
  const item = await aStationCase(station)

  await takeBack(worker, await propose(worker, item, { until: '2026-11-23' }))
  const it = await propose(worker, item, { until: '2027-02-21' })

  expect(await ofCase(worker, item)).toMatchObject([{ id: it.id, until: '2027-02-21' }, { until: '2026-11-23' }])
})

test('a field named twice is passed on once', async () => {
  const station = await aStation()
  const item = await aStationCase(station)

  await propose(station.worker, item, { fields: ['name', 'name', 'need'] })

  expect(await ofCase(station.worker, item)).toMatchObject([{ fields: ['name', 'need'] }])
})

test('a second referral while one is open, and a case that is not where it can be referred, are refused', async () => {
  const station = await aStation()
  const { worker, person, manager } = station
  const item = await aStationCase(station)
  const it = await propose(worker, item)

  expect(await refusalOf(propose(worker, item))).toMatchObject({ code: 'REFERRAL_OPEN' })
  await agree(person, it)
  expect(await refusalOf(propose(manager, item))).toMatchObject({ code: 'REFERRAL_OPEN' })
  await act(person, item, 'withdraw')
  await station.world.deliver()
  expect(await refusalOf(propose(worker, item))).toMatchObject({ code: 'ACTION_NOT_NOW', data: { state: 'withdrawn' } })
})

test('a repair is not referred this way: its kind has no such action', async () => {
  const station = await aStation()
  const repair = await aCase(station.person, { place: { venueId: 'square' } })

  expect(await refusalOf(propose(station.manager, repair))).toMatchObject({ code: 'ACTION_NOT_NOW' })
})

test('nobody refers a case by hand, nor brings it back', async () => {
  const station = await aStation()
  const item = await aStationCase(station)

  expect(await refusalOf(act(station.worker, item, 'refer'))).toMatchObject({ code: 'NOT_ALLOWED' })
  await propose(station.worker, item)
  expect(await refusalOf(act(station.worker, item, 'referralEnded'))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('only staff on the case propose; strangers do not find it', async () => {
  const station = await aStation()
  const item = await aStationCase(station)

  expect(await refusalOf(propose(station.person, item))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(propose(station.unit, item))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(propose(await station.world.someone(), item))).toMatchObject({ code: 'NOT_FOUND' })
})

test('the same request twice proposes once, with the same answer, even after the end', async () => {
  const station = await aStation()
  const { worker, person, unit } = station
  const item = await aStationCase(station)
  const requestId = aRequest()

  const first = await propose(worker, item, { requestId })
  expect(await propose(worker, item, { requestId })).toEqual(first)
  await decline(person, first)

  expect(await propose(worker, item, { requestId })).toEqual(first)
  expect(await ofCase(worker, item)).toHaveLength(1)
  expect(await refusalOf(propose(worker, item, { requestId, purpose: '别的' }))).toMatchObject({ code: 'REQUEST_REUSED' })
  expect(await refusalOf(read(unit, first))).toMatchObject({ code: 'NOT_FOUND' })
})

test('of two who refer a case at once, one does', async () => {
  const race = createRace()
  const station = await aStation({ table: race.table })
  const item = await aStationCase(station)

  race.of(2)
  const outcomes = await Promise.allSettled([propose(station.worker, item), propose(station.colleague, item)])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'REFERRAL_OPEN' }) })
  expect(await ofCase(station.worker, item)).toHaveLength(1)
})

test('the organisation accepts while the person takes it back: it ends, whoever is first', async () => {
  const race = createRace()
  const station = await aStation({ table: race.table })
  const { it, item } = await aReferral(station)

  race.of(2)
  await Promise.allSettled([accept(station.unit, it), takeBack(station.person, it)])

  expect(await ofCase(station.person, item)).toMatchObject([{ state: 'takenBack' }])
  expect(await see(station.person, item)).toMatchObject({ state: 'working' })
  expect(await refusalOf(read(station.unit, it))).toMatchObject({ code: 'NOT_FOUND' })
})

test('finished and taken back at once, it ends once, with one entry', async () => {
  const race = createRace()
  const station = await aStation({ table: race.table })
  const { it, item } = await aReferral(station, { accepted: true })

  race.of(2)
  const outcomes = await Promise.allSettled([finish(station.unit, it), takeBack(station.worker, it)])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const { timeline } = await see(station.person, item)
  expect(timeline.filter(({ action }) => action === 'referralEnded')).toHaveLength(1)
})

test('a case withdrawn in the moment of agreeing is passed on to nobody', async () => {
  const interruption = createInterruption()
  const station = await aStation({ table: interruption.table })
  const { worker, person, unit } = station
  const item = await aStationCase(station)
  const it = await propose(worker, item)

  interruption.before(() => act(person, item, 'withdraw'))
  await agree(person, it).catch(() => undefined)
  await station.world.deliver()

  expect(await refusalOf(read(unit, it))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await ofCase(person, item)).toMatchObject([{ state: 'takenBack' }])
})

test('an outcome cannot be left out, nor a reason, and nothing is finished that was not accepted', async () => {
  const station = await aStation()
  const { world, unit } = station
  const { it } = await aReferral(station)
  const { call } = httpOf(world)
  const input = { communityId: world.communityId, referralId: it.id, requestId: aRequest() }

  expectRefusal(await call('referrals.finish', { ...input, outcome: 'helped', words: '好了' }, unit.token), 'REFERRAL_NOT_NOW')
  await accept(unit, it)
  for (const without of [
    {},
    { outcome: 'helped' },
    { words: '好了' },
    { outcome: 'fine', words: '好了' },
    { outcome: 'helped', words: ' ' },
  ])
    expectRefusal(await call('referrals.finish', { ...input, ...without }, unit.token), 'INPUT_INVALID')
  for (const without of [{}, { reason: 'notOurs' }, { words: '不行' }])
    expectRefusal(await call('referrals.refuse', { ...input, ...without }, unit.token), 'INPUT_INVALID')
  expect(await refuseIt(unit, it)).toMatchObject({ state: 'refused' })
})
