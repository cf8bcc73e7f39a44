import { me } from '../../../functions/people/me'
import { updatePerson } from '../../../functions/people/update'
import { aRequest } from '../../support/bookings'
import { asNow, rawPerson } from '../../support/people'
import { withPlaces } from '../../support/places'
import { createRace } from '../../support/races'
import { refusalOf } from '../../support/refusals'
import { newWorld, type Someone } from '../../support/world'

const phone = '19900000001'

async function start() {
  const race = createRace()
  const world = await newWorld({ table: race.table })
  await withPlaces(world)
  const someone = await world.someone({ name: '其木格' })
  const update = (change: object) => updatePerson(someone.ctx, { requestId: aRequest(), ...change })
  const now = async () => me(((await asNow(world, someone)) as Someone).ctx)
  return { race, world, someone, update, now }
}

test('what is given is corrected, and one event says which fields, not what they say', async () => {
  const { world, someone, update, now } = await start()

  const person = await update({ name: '其木格·巴特', phone, householdId: 'c01-b3-2-401', language: 'en', textSize: 'largest' })

  expect(person).toEqual({
    id: someone.person.id,
    communityId: world.communityId,
    name: '其木格·巴特',
    phone: '199****0001',
    home: { householdId: 'c01-b3-2-401', address: '兴隆小区3号楼2单元401', state: 'claimed' },
    language: 'en',
    textSize: 'largest',
    roles: ['visitor'],
    version: 2,
  })
  expect(await now()).toEqual(person)
  expect(world.events).toMatchObject([
    {
      type: 'person.corrected',
      subject: someone.person.id,
      actor: someone.person.id,
      facts: { fields: ['name', 'phone', 'home', 'language', 'textSize'] },
    },
  ])
  expect(JSON.stringify(world.events)).not.toMatch(/巴特|19900|c01/)
})

test('what is left out stays, and what is null goes, the home too', async () => {
  const { update } = await start()
  await update({ phone, householdId: 'c01-b3-1-101' })

  const corrected = await update({ textSize: 'large' })
  expect(corrected).toMatchObject({ name: '其木格', phone: '199****0001', textSize: 'large', roles: ['visitor'] })
  expect(corrected.home).toMatchObject({ householdId: 'c01-b3-1-101', state: 'claimed' })

  const taken = await update({ name: null, phone: null, householdId: null })
  expect(taken).toMatchObject({ name: null, phone: null, home: null, textSize: 'large', roles: ['visitor'], version: 4 })
})

test('what is null and not there does no harm, nor does asking for nothing', async () => {
  const { update } = await start()

  expect(await update({ phone: null, householdId: null })).toMatchObject({ phone: null, home: null, name: '其木格' })
  expect(await update({})).toMatchObject({ name: '其木格', version: 3 })
})

test('the phone number lies sealed in the table and opens for this person’s phone alone', async () => {
  const { world, someone, update } = await start()
  const other = await world.someone()
  await update({ phone })

  const item = await rawPerson(world, someone)
  const sealed = String(item?.phone)
  const { items } = await world.ctx.table.query({ partition: `person#${someone.person.id}`, limit: 50 })

  expect(JSON.stringify(items)).not.toContain(phone)
  expect(sealed).toMatch(/^k1\./)
  const place = { communityId: world.communityId, record: someone.person.id, field: 'phone' }
  expect(world.services.crypto.open(place, sealed)).toBe(phone)
  expect(() => world.services.crypto.open({ ...place, record: other.person.id }, sealed)).toThrow()
})

test.each([
  ['19900000001', '199****0001'],
  ['0471-1234567', '047****4567'],
  ['02112345678', '021****5678'],
])('of %s only %s is shown', async (number, shown) => {
  const { update } = await start()

  expect((await update({ phone: number })).phone).toBe(shown)
})

test('a version that is no longer the present one is refused, and nothing changes', async () => {
  const { world, update, now } = await start()
  await update({ version: 1, name: '托娅' })
  world.events.splice(0)

  expect((await refusalOf(update({ version: 1, name: '其其格' }))).code).toBe('PERSON_CHANGED')

  expect(await now()).toMatchObject({ name: '托娅', version: 2 })
  expect(world.events).toEqual([])
})

test('of two corrections of one version at once one is made', async () => {
  const { race, update, now } = await start()

  race.of(2)
  const outcomes = await Promise.allSettled([update({ version: 1, name: '托娅' }), update({ version: 1, name: '其其格' })])

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await now()).version).toBe(2)
})

test('the same request again changes nothing more and shows the person as they are', async () => {
  const { world, update } = await start()
  await update({ requestId: 'r1', version: 1, name: '托娅', phone })
  await update({ requestId: 'r2', name: '其其格' })

  expect(await update({ requestId: 'r1', version: 1, name: '托娅', phone })).toMatchObject({ name: '其其格', version: 3 })
  expect(world.events).toHaveLength(2)
})

test('a known requestId with other contents is refused', async () => {
  const { update, now } = await start()
  await update({ requestId: 'r1', name: '托娅' })

  expect((await refusalOf(update({ requestId: 'r1', name: '其其格' }))).code).toBe('REQUEST_REUSED')
  expect(await now()).toMatchObject({ name: '托娅' })
})

test.each(['c01-b3-9-999', 'c09-b9-1-101', 'c02-b1-1-101'])('a home that is not there, %s, is refused', async (householdId) => {
  const { update, now } = await start()

  expect((await refusalOf(update({ householdId, name: '托娅' }))).code).toBe('HOME_UNKNOWN')
  expect(await now()).toMatchObject({ name: '其木格', home: null })
})

test("another community's home is none here", async () => {
  const { update } = await start()
  const elsewhere = await newWorld()
  const someone = await elsewhere.someone()
  await update({ householdId: 'c01-b3-1-101' })

  expect((await refusalOf(updatePerson(someone.ctx, { requestId: 'r1', householdId: 'c01-b3-1-101' }))).code).toBe('HOME_UNKNOWN')
})

test('without a login, and with one of another community, nobody is corrected', async () => {
  const { world, someone } = await start()
  const elsewhere = await newWorld()

  expect((await refusalOf(updatePerson(world.ctx, { requestId: 'r1', name: '托娅' }))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(updatePerson({ ...elsewhere.ctx, caller: someone.caller }, { requestId: 'r1', name: '托娅' }))).code).toBe(
    'NOT_ALLOWED',
  )
  expect((await refusalOf(me(world.ctx))).code).toBe('LOGIN_REQUIRED')
})
