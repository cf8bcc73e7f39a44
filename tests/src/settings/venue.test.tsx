import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { type CommunitySettings, settingsContract } from '../../../contract/settings/routes'
import type { Sections, VenueEntry } from '../../../contract/settings/sections'
import { venuesContract } from '../../../contract/venues'
import PartPage from '../../../src/settings/part/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPhoto, fakePhone } from '../support/phone'
import { answerUploads } from '../support/photos'
import { aPerson } from '../support/samples'

const person = aPerson({ roles: ['manager'] })
const stored = `upl_${'0'.repeat(25)}7`
const hall: VenueEntry = { id: 'hall', name: '议事厅', outdoor: false, capacity: 80, hidden: false, floor: '二楼', way: '', photo: null }
let api: FakeApi

function settingsWith(change: Partial<Sections>): CommunitySettings {
  const sections: Sections = {
    contacts: [],
    emergency: [],
    hours: [['08:30', '12:00']],
    venues: [hall],
    limits: { sessionsADay: 3, seatsAhead: 20 },
    promises: { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '' },
    ...change,
  }
  return { sections, versions: { contacts: 0, emergency: 0, hours: 0, venues: 3, limits: 0, promises: 2 } }
}

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(settingsContract.changeSettings, () => ({ version: 4 }))
  answerUploads(api)
})

function opened(section: string, change: Partial<Sections> = {}) {
  api.on(settingsContract.getSettings, () => settingsWith(change))
  return open(PartPage, { person, params: { section } })
}
const sent = () => api.askedOf(settingsContract.changeSettings)
const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

test('a venue gets its room, the way there and a photo, which is sent before the venue can be saved', async () => {
  const phone = fakePhone()
  phone.chooses(aPhoto())
  opened('venues')
  await tap('议事厅')
  await type('几楼、哪一间', '二楼 203')
  await type('怎么走', '东门进，电梯上二楼')

  await tap('加照片')
  await waitFor(() => expect(phone.posted).toHaveLength(1))
  expect(text()).toContain('照片传好才能存')
  await act(async () => phone.posted[0]?.answer(204))
  await tap('存好')

  await waitFor(() => expect(sent()).toHaveLength(1))
  const photo = expect.stringMatching(/^upl_/)
  expect(sent()).toMatchObject([{ version: 3, content: { value: [{ ...hall, floor: '二楼 203', way: '东门进，电梯上二楼', photo }] } }])
})

test('the photo that a venue has stays unless it is taken away', async () => {
  api.on(venuesContract.getPhoto, () => ({ url: 'https://files.example/hall.jpg' }))
  opened('venues', { venues: [{ ...hall, photo: stored }] })
  await tap('议事厅')
  await type('怎么走', '东门进')
  await tap('存好')
  await waitFor(() => expect(sent()).toHaveLength(1))

  await tap('议事厅')
  await tap('去掉')
  await screen.findByText('加照片')
  await tap('存好')

  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()).toMatchObject([{ content: { value: [{ photo: stored, way: '东门进' }] } }, { content: { value: [{ photo: null }] } }])
})

test('words of one’s own are seen where residents read them; the words of the app stand where there are none', async () => {
  opened('promises')

  await type('写给驿站之前', '汉语蒙古语都行')

  await screen.findByText(/上班时间半小时内有人回.*汉语蒙古语都行/)
  expect(text()).toContain('社区已经给您留好名额，到时候直接来。')
  await tap('存好')
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ version: 2, content: { section: 'promises', value: { station: '汉语蒙古语都行', booked: '' } } }])
})

test('a time in one’s own words is refused at its field and nothing is sent', async () => {
  opened('promises')

  await type('报修以后，等答复的时候', '两小时内回您')
  await tap('存好')

  expect(await screen.findAllByText('这里不写多久、几点：时限由规定算，写了会对不上。')).toHaveLength(2)
  expect(sent()).toEqual([])
})
