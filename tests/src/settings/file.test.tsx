import { screen, waitFor } from '@testing-library/react'
import { fileOf } from '../../../contract/settings/file'
import { type CommunitySettings, settingsContract } from '../../../contract/settings/routes'
import { pickFile, readFile } from '../../../src/settings/file/files'
import FilePage from '../../../src/settings/file/index'
import VersionsPage from '../../../src/settings/versions/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

jest.mock('../../../src/settings/file/files', () => ({
  ...jest.requireActual('../../../src/settings/file/files'),
  pickFile: jest.fn(),
}))

const person = aPerson({ roles: ['manager'] })
const settings: CommunitySettings = {
  sections: {
    contacts: [],
    emergency: [{ name: '急救', phone: '120' }],
    hours: [['08:30', '12:00']],
    venues: [],
    limits: { sessionsADay: 3, seatsAhead: 20 },
    promises: { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '' },
  },
  versions: { contacts: 0, emergency: 2, hours: 1, venues: 0, limits: 0, promises: 0 },
}
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(settingsContract.getSettings, () => settings)
  api.on(settingsContract.changeSettings, () => ({ version: 3 }))
})

const sent = () => api.askedOf(settingsContract.changeSettings)

test('a file shows what it would change, and changes a section only when told', async () => {
  const { sections } = settings
  jest.mocked(pickFile).mockResolvedValue(fileOf({ ...sections, hours: [['09:00', '17:00']], limits: { sessionsADay: 2, seatsAhead: 20 } }))
  open(FilePage, { person })

  await tap('选文件')

  await screen.findByText('9:00–17:00')
  expect(text()).toContain('8:30–12:00')
  expect(sent()).toEqual([])
  await tap('照文件改上班时间')
  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ version: 1, content: { section: 'hours', value: [['09:00', '17:00']] } }])
})

test('a file that is none of settings is refused in words', async () => {
  jest.mocked(pickFile).mockResolvedValue(readFile('{"people": []}'))
  open(FilePage, { person })

  await tap('选文件')

  await screen.findByText(/这个文件看不懂/)
})

test('a change is put back after it was shown what will change', async () => {
  const [before, after] = [
    { section: 'emergency' as const, value: [{ name: '急救', phone: '999' }] },
    { section: 'emergency' as const, value: [{ name: '急救', phone: '120' }] },
  ]
  const version = { version: 2, at: '2026-11-23T09:00:00+08:00', by: null, before, after }
  api.on(settingsContract.listSettingsVersions, () => ({ items: [version], next: null }))
  open(VersionsPage, { person })

  await tap('换回改之前的')
  expect(sent()).toEqual([])
  await tap('就换回去')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([{ version: 2, content: before }])
})

test('with nothing changed yet, the page says so', async () => {
  api.on(settingsContract.listSettingsVersions, () => ({ items: [], next: null }))
  open(VersionsPage, { person })

  await screen.findByText('还没改过')
})
