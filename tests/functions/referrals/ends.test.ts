import { removePerson } from '../../../functions/people/remove'
import { aRequest } from '../../support/bookings'
import { act } from '../../support/cases'
import { httpOf } from '../../support/http'
import { rawItems } from '../../support/people'
import {
  aCaseForAnother,
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
  type Station,
  takeBack,
  until,
} from '../../support/referrals'
import { refusalOf } from '../../support/refusals'
import { oneDay, type Someone } from '../../support/world'

type Ended = Awaited<ReturnType<typeof aReferral>>

const leave = ({ ctx }: Someone) => removePerson(ctx, { requestId: aRequest() })

/** Every way in which a referral that an organisation has accepted ends; before anything is delivered or swept. */
const ends: readonly [string, (station: Station, ended: Ended) => Promise<unknown>][] = [
  ['it is done', ({ unit }, { it }) => finish(unit, it)],
  ['the organisation refuses', ({ unit }, { it }) => refuseIt(unit, it)],
  ['the person takes it back', ({ person }, { it }) => takeBack(person, it)],
  ['the station takes it back', ({ worker }, { it }) => takeBack(worker, it)],
  ['its last day has passed', async ({ world }) => world.clock.set(Date.parse('2026-12-11T00:00:00+08:00'))],
  ['the person withdraws the case', ({ person }, { item }) => act(person, item, 'withdraw')],
  ['the person is deleted', ({ person }) => leave(person)],
  [
    'another referral to another organisation follows',
    async ({ worker, person }, { it, item }) => {
      await takeBack(worker, it)
      await agree(person, await propose(worker, item, { organisationId: 'menders' }))
    },
  ],
]

const readsOfEach = 125

test.each(ends)('after %s, every read by the organisation is 404', async (_, end) => {
  const station = await aStation()
  const { world, unit } = station
  const { it, item } = await aReferral(station, { change: { until: '2026-12-10' }, accepted: true })
  const { call } = httpOf(world)
  const theirs = { communityId: world.communityId, referralId: it.id }
  const ofTheCase = { communityId: world.communityId, caseId: item.id }
  const token = async () =>
    world.services.tokens.sign('access', { sub: unit.person.id, com: world.communityId, log: unit.caller.loginId, ver: 1 })
  const routes: [string, object][] = [
    ['referrals.getOfUnit', theirs],
    ['referrals.accept', { ...theirs, requestId: 'a' }],
    ['referrals.refuse', { ...theirs, requestId: 'b', reason: 'other', words: '办不了' }],
    ['referrals.finish', { ...theirs, requestId: 'c', outcome: 'helped', words: '好了' }],
    ['referrals.agree', { ...theirs, requestId: 'd' }],
    ['referrals.takeBack', { ...theirs, requestId: 'e' }],
    ['referrals.ofCase', ofTheCase],
    ['cases.get', ofTheCase],
    ['cases.act', { ...ofTheCase, requestId: 'f', action: 'report' }],
    ['cases.say', { ...ofTheCase, requestId: 'g', text: '在吗' }],
    ['cases.reveal', { ...ofTheCase, requestId: 'h', field: 'name', reason: 'arrange' }],
    ['cases.follow', { ...ofTheCase, requestId: 'i' }],
    ['papers.make', { ...ofTheCase, requestId: 'p' }],
    ['cases.convert', { ...ofTheCase, requestId: 'j', kind: 'station', form: {} }],
  ]
  const now = await token()
  expect((await call('referrals.getOfUnit', theirs, now)).status).toBe(200)

  await end(station, { it, item })

  const later = await token()
  const found: string[] = []
  for (let at = 0; at < readsOfEach; at++) {
    // Half way what happened is delivered, so reads before and after it are asked alike.
    if (at === Math.floor(readsOfEach / 2)) await world.deliver()
    const [route = '', input = {}] = routes[at % routes.length] ?? []
    const { status } = await call(route, { ...input }, later)
    if (status !== 404) found.push(`${route} ${status}`)
  }
  expect(found).toEqual([])

  const around = [
    await call('referrals.listOfUnit', { communityId: world.communityId }, later),
    await call('notices.list', { communityId: world.communityId }, later),
    await call('cases.list', { communityId: world.communityId }, later),
  ]
  expect(around.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(around.map(({ body }) => (body.items as { kind?: string }[]).filter(({ kind }) => kind !== 'referralToUnit'))).toEqual([
    [],
    [],
    [],
  ])
  for (const { text } of around) for (const secret of ['白音', need, item.number, item.id]) expect(text).not.toContain(secret)
  const made = await call('exports.make', { communityId: world.communityId, requestId: 'k', kind: 'station', month: '2026-11' }, later)
  expect(made.status).toBe(403)
})

test('what one organisation was sent, another does not find, nor anybody who is not an organisation’s', async () => {
  const station = await aStation()
  const { it } = await aReferral(station)

  expect(await refusalOf(read(station.otherUnit, it))).toMatchObject({ code: 'NOT_FOUND' })
  for (const who of ['person', 'worker', 'manager'] as const)
    expect(await refusalOf(read(station[who], it))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await read(station.unit, it)).toMatchObject({ id: it.id })
})

test('a person of an organisation whose last day has passed sees nothing any more', async () => {
  const station = await aStation()
  const { world, unit } = station
  const { call } = httpOf(world)
  world.clock.set(Date.parse(`${until}T10:00:00+08:00`))
  const { it } = await aReferral(station, { change: { until: '2027-02-01' } })
  const ask = async () => {
    const claims = { sub: unit.person.id, com: world.communityId, log: unit.caller.loginId, ver: 1 }
    const token = await world.services.tokens.sign('access', claims)
    return (await call('referrals.getOfUnit', { communityId: world.communityId, referralId: it.id }, token)).status
  }

  expect(await ask()).toBe(200)
  world.clock.pass(oneDay)

  expect(await ask()).toBe(403)
})

test('deleting a person ends their referral, and erases what the station wrote about them to the organisation', async () => {
  const station = await aStation()
  const { world, person, worker, unit } = station
  const { it, item } = await aReferral(station, { change: { purpose: '白音的押金' }, accepted: true })

  await leave(person)
  await world.deliver({ again: true })

  expect(await ofCase(worker, item)).toMatchObject([{ id: it.id, state: 'takenBack', purpose: null }])
  expect(await rawItems(world, `referral#${it.id}`)).not.toContain('白音')
  expect(await rawItems(world, `person#${unit.person.id}`)).not.toContain(need)
})

test('a referral that was never agreed to ends as well when its person is deleted', async () => {
  const station = await aStation()
  const { world, person, worker } = station
  const { it, item } = await aReferral(station)
  await takeBack(worker, it)
  const next = await propose(worker, item)

  await leave(person)
  await world.deliver()

  expect(await ofCase(worker, item)).toMatchObject([{ id: next.id, state: 'takenBack' }, { state: 'takenBack' }])
  expect(await refusalOf(agree(person, next))).toMatchObject({ code: 'REFERRAL_NOT_NOW' })
})

test('for somebody without a login staff record how they agreed, and no phone number of the staff is passed on', async () => {
  const station = await aStation()
  const { worker, colleague, unit } = station
  const item = await aCaseForAnother(station)
  const it = await propose(colleague, item, { fields: ['name', 'phone', 'address'] })

  expect(await ofCase(worker, item)).toMatchObject([{ allowed: ['recordConsent', 'decline', 'takeBack'] }])
  expect(await refusalOf(agree(worker, it))).toMatchObject({ code: 'NOT_ALLOWED' })
  await agree(worker, it, { consent: 'desk' })

  expect((await read(unit, it)).passed).toEqual({ name: '老白', phone: null, address: null })
  const [shown] = await ofCase(worker, item)
  expect(shown).toMatchObject({ state: 'sent', consent: 'desk' })
  const events = await station.world.deliver()
  expect(events.filter(({ facts }) => facts.referralStep === 'sent')).toMatchObject([
    { type: 'case.referral', actor: worker.person.id, facts: { consent: 'desk', relation: expect.any(String) } },
  ])
})

test('staff record no consent for whoever can give it themselves', async () => {
  const station = await aStation()
  const { worker, person } = station
  const item = await act(worker, await aStationCase(station), 'start')
  const it = await propose(worker, item)

  expect(await refusalOf(agree(worker, it, { consent: 'desk' }))).toMatchObject({ code: 'CONSENT_THEIRS' })
  expect(await refusalOf(agree(worker, it))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(decline(worker, it))).toMatchObject({ code: 'NOT_ALLOWED' })
  await agree(person, it)
  await accept(station.unit, it)
})
