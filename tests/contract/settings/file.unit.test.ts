import { changesOf, fileOf, SettingsFile } from '../../../contract/settings/file'
import type { Sections } from '../../../contract/settings/sections'

const present: Sections = {
  contacts: [{ name: '张敏', duty: '社区书记', phone: '19900001005', place: '', hours: '' }],
  emergency: [
    { name: '急救', phone: '120' },
    { name: '社区值班', phone: '19900009000' },
  ],
  hours: [['08:30', '12:00']],
  venues: [{ id: 'hall', name: '议事厅', outdoor: false, capacity: 80, hidden: false, floor: '', way: '', photo: null }],
  limits: { sessionsADay: 3, seatsAhead: 20 },
  promises: { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '' },
}

test('a file carries no people and no mobile numbers', () => {
  const file = JSON.stringify(fileOf(present))

  expect(file).not.toMatch(/张敏|199/)
  expect(SettingsFile.parse(JSON.parse(file)).sections.emergency).toEqual([{ name: '急救', phone: '120' }])
})

test('a file with people in it is not taken', () => {
  const file = fileOf(present)

  expect(SettingsFile.safeParse({ ...file, sections: { ...file.sections, contacts: present.contacts } }).success).toBe(false)
})

test('brought to where it comes from, it changes nothing', () => {
  expect(changesOf(fileOf(present), present)).toEqual([])
})

test('it corrects what bears the same name, adds what is new and removes nothing', () => {
  const file = fileOf({
    ...present,
    emergency: [{ name: '停电抢修', phone: '0471-0000003' }],
    venues: [{ id: 'hall', name: '好邻居议事厅', outdoor: false, capacity: 60, hidden: false, floor: '', way: '', photo: null }],
  })

  expect(changesOf(file, present)).toEqual([
    { section: 'emergency', value: [...present.emergency, { name: '停电抢修', phone: '0471-0000003' }] },
    {
      section: 'venues',
      value: [{ id: 'hall', name: '好邻居议事厅', outdoor: false, capacity: 60, hidden: false, floor: '', way: '', photo: null }],
    },
  ])
})
