import { toInstant } from '../../../contract/time'
import { book } from '../../../functions/bookings/book'
import { endLogin } from '../../../functions/logins/end'
import { addFamily } from '../../../functions/people/family'
import { removePerson } from '../../../functions/people/remove'
import { updatePerson } from '../../../functions/people/update'
import { callerOf } from '../../../functions/platform/caller'
import { aBooking, allowBookings, aRequest } from '../../support/bookings'
import { asNow, rawItems, rawPerson } from '../../support/people'
import { withPlaces } from '../../support/places'
import { refusalOf } from '../../support/refusals'
import { aSession, seatsOf } from '../../support/sessions'
import { monday, newWorld, oneDay, type Someone } from '../../support/world'

const everything = /其木格|母亲|孩子|奶奶|兴隆|19900000001|199\*|c01-b3/

async function livedHere() {
  const world = await newWorld()
  await withPlaces(world)
  const someone = await world.someone({ name: '其木格', phone: '19900000001' })
  const past = await aSession(world, { startsAt: '2026-11-24T10:00:00+08:00' })
  const pastBooking = await aBooking(someone, past, '奶奶')
  world.clock.pass(3 * oneDay)
  await updatePerson(someone.ctx, { requestId: aRequest(), phone: '19900000001', householdId: 'c01-b3-2-401' })
  await addFamily(someone.ctx, { requestId: aRequest(), name: '母亲' })
  const session = await aSession(world)
  const booking = await aBooking(someone, session, '母亲', '孩子')
  await world.deliver()
  const now = (await asNow(world, someone)) as Someone
  return { world, someone: now, past, pastBooking, session, booking }
}

test('every login ends at once', async () => {
  const { world, someone } = await livedHere()
  const claims = { sub: someone.person.id, com: world.communityId, log: someone.caller.loginId, ver: 1 }
  const token = await world.services.tokens.sign('access', claims)
  expect((await callerOf(world.services, token)).caller?.id).toBe(someone.person.id)

  expect(await removePerson(someone.ctx, { requestId: 'r1' })).toEqual({ removed: true })

  expect(await callerOf(world.services, token)).toEqual({ caller: null, loginFault: 'LOGIN_EXPIRED' })
  expect(await asNow(world, someone)).toBeNull()
})

test('seats to come are free again, and those who sat before stay counted', async () => {
  const { world, someone, past, session } = await livedHere()

  await removePerson(someone.ctx, { requestId: 'r1' })
  await world.deliver({ again: true })

  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
  expect(await seatsOf(world, past)).toMatchObject({ left: 58 })
})

test('name, phone, home, family, inbox and the names of parties are gone from every item there is', async () => {
  const { world, someone, past, pastBooking, session, booking } = await livedHere()
  const openid = someone.person.openidIndex
  const partitions = [
    `person#${someone.person.id}`,
    `openid#${openid}`,
    `booking#${booking.id}`,
    `booking#${pastBooking.id}`,
    `seats#${session.id}`,
    `seats#${past.id}`,
    `session#${session.id}`,
    `session#${past.id}`,
  ]
  const before = (await Promise.all(partitions.map((partition) => rawItems(world, partition)))).join()
  expect(before).toMatch(/其木格.*母亲|母亲.*其木格/)

  await removePerson(someone.ctx, { requestId: 'r1' })
  await world.deliver({ again: true })

  for (const partition of partitions) expect(await rawItems(world, partition)).not.toMatch(everything)
  const person = await rawPerson(world, someone)
  expect(Object.keys(person ?? {}).sort()).toEqual(['id', 'pk', 'removedAt', 'sk'])
  const { items } = await world.ctx.table.query({ partition: `person#${someone.person.id}`, limit: 100 })
  const kinds = new Set(items.map(({ sk }) => String(sk).split('#')[0]))
  expect([...kinds].sort()).toEqual(['booking', 'event', 'person'])
})

test('much of it goes as well, more than a page of everything', async () => {
  const { world, someone } = await livedHere()
  await allowBookings(world, { sessionsADay: 3, seatsAhead: 100 })
  for (let at = 0; at < 28; at++) {
    await aBooking(someone, await aSession(world, { startsAt: toInstant(monday + (8 + at) * oneDay) }), '母亲')
    await world.deliver()
  }

  await removePerson(someone.ctx, { requestId: 'r1' })
  await world.deliver()

  expect(await rawItems(world, `person#${someone.person.id}`)).not.toMatch(everything)
})

test('who logs in anew is a new person', async () => {
  const { world, someone } = await livedHere()
  await removePerson(someone.ctx, { requestId: 'r1' })

  const openid = await world.ctx.table.get({ partition: `openid#${someone.person.openidIndex}`, sort: 'person' })

  expect(openid).toBeUndefined()
})

test('asked for twice at once it is done once, and a new login made meanwhile stands', async () => {
  const { world, someone } = await livedHere()
  world.events.splice(0)
  await removePerson(someone.ctx, { requestId: 'r1' })
  const openid = { partition: `openid#${someone.person.openidIndex}`, sort: 'person' }
  await world.ctx.table.transact([{ key: openid, put: { personId: 'per_new' } }], world.services.ids.secret())

  await removePerson(someone.ctx, { requestId: 'r2' })

  expect(await world.ctx.table.get(openid)).toMatchObject({ personId: 'per_new' })
  expect(world.events.filter(({ type }) => type === 'person.removed')).toHaveLength(1)
})

test('a request that was under way brings nothing of them back', async () => {
  const { world, someone } = await livedHere()
  const session = await aSession(world)
  await removePerson(someone.ctx, { requestId: 'r1' })
  await world.deliver()

  expect((await refusalOf(updatePerson(someone.ctx, { requestId: 'r2', name: '其木格' }))).code).toMatch(/PERSON_CHANGED|LOGIN_EXPIRED/)
  await endLogin(someone.ctx, { requestId: 'r3' })
  await endLogin(someone.ctx, { requestId: 'r4', everywhere: true })
  const party = [{ personId: someone.person.id }, { name: '母亲' }]
  expect((await refusalOf(book(someone.ctx, { requestId: 'r5', sessionId: session.id, party }))).code).toBe('LOGIN_EXPIRED')
  await world.deliver({ again: true })

  expect(await rawItems(world, `person#${someone.person.id}`)).not.toMatch(everything)
  expect(await rawPerson(world, someone)).not.toHaveProperty('loginVersion')
  expect(await asNow(world, someone)).toBeNull()
  expect(await seatsOf(world, session)).toMatchObject({ left: 60 })
})

test('without a login, and with one of another community, nobody is deleted', async () => {
  const { world, someone } = await livedHere()
  const elsewhere = await newWorld()

  expect((await refusalOf(removePerson(world.ctx, { requestId: 'r1' }))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(removePerson({ ...elsewhere.ctx, caller: someone.caller }, { requestId: 'r1' }))).code).toBe('NOT_ALLOWED')
  expect(await asNow(world, someone)).not.toBeNull()
})
