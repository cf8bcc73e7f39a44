import { getCase } from '../../../functions/cases/get'
import { listNotices } from '../../../functions/notices/list'
import { listReferrals } from '../../../functions/referrals/list'
import { listOfUnit } from '../../../functions/referrals/unit'
import { act, see } from '../../support/cases'
import {
  accept,
  agree,
  aReferral,
  aStation,
  aStationCase,
  decline,
  finish,
  need,
  ofCase,
  propose,
  read,
  refuseIt,
  takeBack,
  tickReferrals,
  until,
} from '../../support/referrals'
import { refusalOf } from '../../support/refusals'
import { oneDay, type Someone } from '../../support/world'

const steps = async ({ ctx }: Someone) =>
  (await listNotices(ctx, {})).items.flatMap((notice) => (notice.kind === 'referralChanged' ? [notice.step] : [])).reverse()
const news = async ({ ctx }: Someone) =>
  (await listNotices(ctx, {})).items.flatMap((notice) => (notice.kind === 'referralToUnit' ? [notice.news] : [])).reverse()

test('a referral goes from the station by the person to the organisation and back with an outcome', async () => {
  const station = await aStation()
  const { world, person, worker, unit } = station
  const item = await aStationCase(station)

  const it = await propose(worker, item)
  expect(it).toMatchObject({ state: 'proposed' })
  expect(await see(person, item)).toMatchObject({ state: 'referred' })
  expect(await ofCase(person, item)).toMatchObject([
    { id: it.id, state: 'proposed', until, fields: ['name', 'need'], purpose: '请帮他要回押金', allowed: ['agree', 'decline'] },
  ])
  await agree(person, it)
  await accept(unit, it)
  await world.deliver({ again: true })
  expect(await read(unit, it)).toEqual({
    id: it.id,
    organisation: { id: 'legal-aid', name: { zh: '法律援助中心', en: '法律援助中心' } },
    until,
    purpose: '请帮他要回押金',
    overdue: false,
    state: 'accepted',
    sentAt: '2026-11-23T10:01:00+08:00',
    passed: { name: '白音', need },
  })
  expect(await finish(unit, it)).toEqual({ id: it.id, state: 'done' })
  await world.deliver({ again: true })

  const after = await see(person, item)
  expect(after).toMatchObject({ state: 'working' })
  const told = after.timeline.flatMap(({ facts, by, text }) =>
    facts.referralStep ? [{ step: facts.referralStep, by: by.relation, text }] : [],
  )
  expect(told).toEqual([
    { step: 'proposed', by: 'worker', text: null },
    { step: 'sent', by: 'requester', text: null },
    { step: 'accepted', by: 'unit', text: null },
    { step: 'done', by: 'unit', text: '押金要回来了' },
  ])
  expect(after.timeline.at(-1)?.facts).toMatchObject({
    referredTo: 'legal-aid',
    referredFields: 'name,need',
    referredUntil: until,
    referralOutcome: 'helped',
  })
  expect(await steps(person)).toEqual(['proposed', 'accepted', 'done'])
  expect(await steps(worker)).toEqual(['sent', 'accepted', 'done'])
  expect(await news(unit)).toEqual(['new'])
  expect(await ofCase(worker, item)).toMatchObject([{ state: 'done', outcome: 'helped', passed: null, allowed: [] }])
})

test('what is passed on is read anew each time, so that a correction counts', async () => {
  const station = await aStation()
  const { it } = await aReferral(station, { change: { fields: ['name', 'phone', 'address', 'need', 'service', 'documents'] } })
  const { ctx, person } = station.person

  const before = await read(station.unit, it)
  await ctx.table.transact(
    [{ key: { partition: `person#${person.id}`, sort: 'person' }, change: { set: { name: '白音那' } } }],
    station.world.services.ids.secret(),
  )

  expect(before.passed).toEqual({
    name: '白音',
    phone: '13900000003',
    address: '兴隆小区1号楼1单元101',
    need,
    service: { zh: '居住证', en: 'Residence permit (居住证)' },
    documents: [],
  })
  expect((await read(station.unit, it)).passed.name).toBe('白音那')
})

test.each(['name', 'phone', 'address', 'need', 'service', 'documents'] as const)(
  'of a case only the field %s is passed on, if only that was agreed to',
  async (field) => {
    const station = await aStation()
    const { it, item } = await aReferral(station, { change: { fields: [field] } })

    const shown = await read(station.unit, it)

    expect(Object.keys(shown.passed)).toEqual([field])
    expect(JSON.stringify(shown)).not.toContain(item.number)
    expect(JSON.stringify(shown)).not.toContain(item.id)
  },
)

test('without consent the organisation is told nothing', async () => {
  const station = await aStation()
  const { world, worker, person, unit } = station
  const it = await propose(worker, await aStationCase(station))
  await world.deliver()

  for (const tried of [read(unit, it), accept(unit, it), refuseIt(unit, it), finish(unit, it)])
    expect(await refusalOf(tried)).toMatchObject({ code: 'CONSENT_MISSING' })
  expect(await listOfUnit(unit.ctx, {})).toEqual({ items: [], next: null })
  expect(await news(unit)).toEqual([])

  await decline(person, it)
  expect(await refusalOf(read(unit, it))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a refusal comes back with its reason, in code and words', async () => {
  const station = await aStation()
  const { world, person, worker, unit } = station
  const { it, item } = await aReferral(station)

  await refuseIt(unit, it)
  await world.deliver()

  expect(await see(person, item)).toMatchObject({ state: 'working' })
  expect((await see(person, item)).timeline.at(-1)).toMatchObject({ text: '这件要找劳动仲裁', facts: { refusedBecause: 'notOurs' } })
  expect(await ofCase(worker, item)).toMatchObject([{ state: 'refused', reason: 'notOurs' }])
  expect(await listNotices(person.ctx, {})).toMatchObject({ items: [{ step: 'refused', why: 'notOurs' }, {}, {}] })
})

test.each([
  ['the person', 'person'],
  ['the station', 'worker'],
  ['a colleague', 'colleague'],
] as const)('%s takes it back at any time, and the organisation hears that it is over', async (_, who) => {
  const station = await aStation()
  const { it, item } = await aReferral(station, { accepted: true })

  await takeBack(station[who], it)
  await station.world.deliver()

  expect(await refusalOf(read(station.unit, it))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await see(station.person, item)).toMatchObject({ state: 'working' })
  expect(await news(station.unit)).toEqual(['new', 'over'])
  expect(await refusalOf(takeBack(station[who], it))).toMatchObject({ code: 'REFERRAL_NOT_NOW', data: { state: 'takenBack' } })
})

test('after its last day it has ended at once, and with the next tick the case is back', async () => {
  const station = await aStation()
  const { world, person, worker, unit } = station
  const { it, item } = await aReferral(station, { change: { until: '2026-11-25' }, accepted: true })
  world.clock.set(Date.parse('2026-11-25T23:59:59+08:00'))
  expect(await read(unit, it)).toMatchObject({ state: 'accepted' })

  world.clock.set(Date.parse('2026-11-26T00:00:00+08:00'))

  expect(await refusalOf(read(unit, it))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await ofCase(person, item)).toMatchObject([{ state: 'expired', allowed: [] }])
  await tickReferrals(world)
  await tickReferrals(world)
  await world.deliver()
  expect(await see(person, item)).toMatchObject({ state: 'working' })
  expect(await steps(person)).toEqual(['proposed', 'accepted', 'expired'])
  expect((await steps(worker)).filter((step) => step === 'expired')).toHaveLength(1)
})

test('an organisation that is silent for three working days is told of once, and stands first on the station’s list', async () => {
  const station = await aStation()
  const { world, worker, unit } = station
  const old = await aReferral(station)
  world.clock.pass(oneDay)
  const accepted = await aReferral(station, { accepted: true })
  await accept(unit, old.it)
  world.clock.set(Date.parse('2026-11-25T09:00:00+08:00'))
  const silent = await aReferral(station)
  const order = async () => (await listReferrals(worker.ctx, {})).items.map(({ id, overdue }) => [id, overdue])

  world.clock.set(Date.parse('2026-11-30T08:59:00+08:00'))
  await tickReferrals(world)
  expect(await order()).toEqual([old, accepted, silent].map(({ it }) => [it.id, false]))
  world.clock.set(Date.parse('2026-11-30T09:01:00+08:00'))
  await tickReferrals(world)
  await tickReferrals(world)
  await world.deliver()

  expect(await order()).toEqual([[silent.it.id, true], ...[old, accepted].map(({ it }) => [it.id, false])])
  expect((await steps(worker)).filter((step) => step === 'overdue')).toHaveLength(1)
  expect(await see(station.person, silent.item)).toMatchObject({ state: 'referred' })
  expect(await listOfUnit(unit.ctx, {})).toMatchObject({
    items: [{ overdue: false }, { overdue: false }, { id: silent.it.id, overdue: true }],
  })
})

test('a case that is withdrawn ends its referral at once', async () => {
  const station = await aStation()
  const { world, person, unit } = station
  const { it, item } = await aReferral(station)

  await act(person, item, 'withdraw')

  expect(await refusalOf(read(unit, it))).toMatchObject({ code: 'NOT_FOUND' })
  await world.deliver({ again: true })
  expect(await ofCase(person, item)).toMatchObject([{ state: 'takenBack' }])
  expect(await getCase(person.ctx, { caseId: item.id })).toMatchObject({ state: 'withdrawn' })
  expect(await news(unit)).toEqual(['new', 'over'])
})
