import fc from 'fast-check'
import type { Role } from '../../../contract/people'
import type { Audience } from '../../../contract/sessions/session'
import { whyNotBook, whyNotCancel, whyNotParty } from '../../../functions/bookings/rules'
import { seatedAs, times } from '../../support/seated'

const open = Date.parse(times.opensAt)
const visitor: Role[] = ['visitor']

describe('why not book', () => {
  const ask = (seated = seatedAs(), asked: Partial<Parameters<typeof whyNotBook>[1]> = {}) =>
    whyNotBook(seated, { seats: 1, roles: visitor, now: open, ...asked })

  test('nothing speaks against a seat that is free while booking is open', () => {
    expect(ask()).toBeUndefined()
    expect(ask(seatedAs(), { now: Date.parse(times.closesAt) - 1 })).toBeUndefined()
    expect(ask(seatedAs({ counter: { left: 5 } }), { seats: 5 })).toBeUndefined()
  })

  test.each([
    ['before booking opens', open - 1, { code: 'SESSION_NOT_OPEN', data: { opensAt: times.opensAt } }],
    ['as booking closes', Date.parse(times.closesAt), { code: 'SESSION_CLOSED', data: { closesAt: times.closesAt } }],
    ['as it starts', Date.parse(times.startsAt), { code: 'SESSION_STARTED', data: { kind: 'activity', startsAt: times.startsAt } }],
    ['after the end', Date.parse(times.endsAt) + 1, { code: 'SESSION_STARTED', data: { kind: 'activity', startsAt: times.startsAt } }],
  ])('%s the time is told', (_when, now, refusal) => {
    expect(ask(seatedAs(), { now })).toEqual(refusal)
  })

  test('too few seats are told with how many there are', () => {
    expect(ask(seatedAs({ counter: { left: 2 } }), { seats: 3 })).toEqual({ code: 'SESSION_FULL', data: { left: 2 } })
    expect(ask(seatedAs({ counter: { left: 9, open: false } }))).toEqual({ code: 'SESSION_FULL', data: { left: 0 } })
  })

  test('called off comes before anything else', () => {
    const cancelled = seatedAs({ session: { state: 'cancelled', audience: 'volunteers' }, counter: { left: 0 } })

    expect(ask(cancelled, { now: Date.parse(times.endsAt) })).toEqual({ code: 'SESSION_CANCELLED', data: { kind: 'activity' } })
  })

  test.each<[Audience, Role[], boolean]>([
    ['everyone', ['visitor'], true],
    ['residents', ['visitor'], false],
    ['residents', ['visitor', 'resident'], true],
    ['residents', ['visitor', 'manager'], false],
    ['volunteers', ['visitor', 'resident'], false],
    ['volunteers', ['visitor', 'volunteer'], true],
  ])('what is for %s and somebody who is %j', (audience, roles, may) => {
    const refusal = ask(seatedAs({ session: { audience } }), { roles })

    expect(refusal).toEqual(may ? undefined : { code: 'AUDIENCE_ONLY', data: { kind: 'activity', audience } })
  })
})

describe('why not cancel', () => {
  const until = Date.parse(times.cancelUntil)

  test('a seat can be given back until the deadline, and not a moment after', () => {
    expect(whyNotCancel(seatedAs(), { now: until, bookedAt: times.opensAt })).toBeUndefined()
    expect(whyNotCancel(seatedAs(), { now: until + 1, bookedAt: times.opensAt })).toEqual({
      code: 'CANCEL_TOO_LATE',
      data: { cancelUntil: times.cancelUntil },
    })
  })

  test('what the community called off can always be given back', () => {
    expect(whyNotCancel(seatedAs({ session: { state: 'cancelled' } }), { now: until + 1, bookedAt: times.opensAt })).toBeUndefined()
  })
})

describe('why not this party', () => {
  const booker = { id: 'per_01KAPE0000000000000000000A', name: '其木格' }
  const me = { personId: booker.id }

  test('oneself and others by name, with oneself or without', () => {
    expect(whyNotParty([me, { name: '母亲' }], booker)).toBeUndefined()
    expect(whyNotParty([{ name: '母亲' }, { name: '父亲' }], booker)).toBeUndefined()
    expect(whyNotParty([me, { name: '母亲' }], { id: booker.id })).toBeUndefined()
  })

  test("somebody else's id is refused", () => {
    expect(whyNotParty([{ personId: 'per_01KAPE0000000000000000000B' }], booker)).toMatchObject({ code: 'PARTY_UNKNOWN' })
  })

  test.each([
    ['oneself twice', [me, me], '其木格'],
    ['oneself by id and by name', [me, { name: '其 木 格' }], '其 木 格'],
    ['a name twice', [{ name: '母亲' }, { name: '母亲' }], '母亲'],
    ['a name in another width and case', [{ name: 'Ａlmaz' }, { name: 'alMaz' }], 'alMaz'],
  ])('%s is refused with the name', (_what, party, name) => {
    expect(whyNotParty(party, booker)).toEqual({ code: 'PARTY_TWICE', data: { name } })
  })

  test('any names that differ as they are read make a party; one of them twice never does', () => {
    const names = fc.uniqueArray(fc.constantFrom('父', '母', '兄', '妹', '祖母', '外孙'), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(names, fc.nat(), (each, pick) => {
        const party = each.map((name) => ({ name }))
        const twice = [...party, { name: ` ${each[pick % each.length]} ` }]

        expect(whyNotParty(party, { ...booker, phone: 'sealed' })).toBeUndefined()
        expect(whyNotParty(twice, booker)).toMatchObject({ code: 'PARTY_TWICE' })
      }),
    )
  })
})
