import { PersonId } from '../../../contract/ids'
import { Phone, Role } from '../../../contract/people'
import { viewPerson } from '../../../functions/people/lookup'
import { rolesOf } from '../../../functions/platform/caller'
import { inCommunity } from '../../../functions/platform/community'
import { neighbours } from '../../../local/community/neighbours'
import { demoPeople, familyOf, storedPerson } from '../../../local/community/people'
import { homeAt } from '../../../local/community/places'
import { clockAt, createTestServices, monday } from '../../support/world'

const ctx = inCommunity(createTestServices(clockAt(monday)), 'qingquan')
const everybody = [...demoPeople, ...neighbours]

test('a dozen demo people cover every role, and are what the list says they are', () => {
  const roles = demoPeople.map((person) => rolesOf(storedPerson(ctx, person)))

  expect(demoPeople.length).toBeGreaterThanOrEqual(12)
  expect(new Set(roles.flat())).toEqual(new Set(Role.options))
  expect(roles).toEqual(demoPeople.map((person) => [...new Set<string>(['visitor', ...person.roles])]))
})

test('a person is stored as the product stores one, the phone sealed and shown masked', () => {
  const views = demoPeople.map((person) => viewPerson(ctx, storedPerson(ctx, person)))
  const xiulan = demoPeople.find(({ key }) => key === 'wangxiulan')
  const stored = xiulan && storedPerson(ctx, xiulan)

  expect(views.filter(({ phone }) => phone !== null).map(({ phone }) => phone?.slice(0, 7))).toContain('199****')
  expect(JSON.stringify(stored)).not.toContain(xiulan?.phone)
  expect(stored).toMatchObject({ name: '王秀兰', textSize: 'largest', home: { address: '兴隆小区2号楼1单元301' }, familySize: 2 })
  expect(Object.keys(stored ?? {}).sort()).toEqual(
    [
      ...['communityId', 'familySize', 'home', 'id', 'language', 'loginVersion', 'logins', 'name', 'openidIndex', 'phone'],
      ...['posts', 'schema', 'textSize', 'version'],
    ].sort(),
  )
})

test('nobody is there twice, by name, key, openid, id or phone', () => {
  const phones = everybody.flatMap(({ phone }) => phone ?? [])

  for (const field of ['key', 'name', 'openid'] as const) expect(new Set(everybody.map((one) => one[field])).size).toBe(everybody.length)
  expect(new Set(everybody.map((one) => storedPerson(ctx, one).id)).size).toBe(everybody.length)
  expect(new Set(phones).size).toBe(phones.length)
})

test('ids, openids, phones, homes and family are of the form that the product takes', () => {
  for (const person of everybody) {
    expect(PersonId.safeParse(storedPerson(ctx, person).id).success).toBe(true)
    expect(person.openid).toHaveLength(28)
    if (person.home) expect(() => homeAt(person.home ?? '')).not.toThrow()
    expect(person.roles.includes('resident')).toBe(person.home !== undefined && !person.claimsOnly)
    expect(person.name.length).toBeGreaterThan(1)
  }
  for (const { phone } of demoPeople)
    if (phone) expect([phone, Phone.safeParse(phone).success]).toEqual([expect.stringMatching(/^1990000\d{4}$/), true])
  const family = demoPeople.flatMap(familyOf)
  expect(new Set(family.map(({ id }) => id)).size).toBe(family.length)
})

test('the young man of the story rents the flat above the elder', () => {
  const homes = ['wangxiulan', 'baiyin'].map((key) => demoPeople.find((person) => person.key === key)?.home)

  expect(homes).toEqual(['c01-b2-1-301', 'c01-b2-1-401'])
})

test('the neighbours who book bring no companion of their own name or twice', () => {
  for (const { name, companions } of neighbours) expect(new Set([name, ...companions]).size).toBe(4)
})
