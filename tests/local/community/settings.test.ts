import { Settings } from '../../../functions/communities/store'
import { demoPeople } from '../../../local/community/people'
import { settings } from '../../../local/community/settings'

test('there are nine rooms and the legal office, and more than twenty places out of doors', () => {
  const rooms = settings.venues.filter(({ outdoor }) => !outdoor)
  const outdoor = settings.venues.filter((venue) => venue.outdoor)

  expect(Settings.safeParse(settings).success).toBe(true)
  expect(rooms).toHaveLength(10)
  expect(rooms.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['理论宣讲室', '妇女儿童之家', '好邻居议事厅', '红石榴驿站', '说理堂', '法务室']),
  )
  expect(rooms.every(({ capacity }) => capacity !== null && capacity >= 20)).toBe(true)
  expect(outdoor.length).toBeGreaterThanOrEqual(20)
  expect(outdoor.every(({ capacity }) => capacity === null)).toBe(true)
  expect(new Set(settings.venues.map(({ id }) => id)).size).toBe(settings.venues.length)
  expect(new Set(settings.venues.map(({ name }) => name)).size).toBe(settings.venues.length)
})

test('only the numbers that all of China shares are real', () => {
  const shared = ['110', '119', '120', '12345']
  const numbers = [...settings.contacts, ...settings.emergency].map(({ phone }) => phone)

  expect(numbers).toEqual(expect.arrayContaining(shared))
  for (const number of numbers.filter((one) => !shared.includes(one))) expect(number).toMatch(/^(1990000\d{4}|0471-00000\d\d)$/)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('who is named as a contact answers under their own number', () => {
  const named = demoPeople.flatMap((person) => {
    const contact = settings.contacts.find(({ name }) => name.startsWith(person.name))
    return contact ? [[person.name, contact.phone === person.phone]] : []
  })

  expect(named.length).toBeGreaterThanOrEqual(5)
  expect(named.filter(([, same]) => !same)).toEqual([])
})
