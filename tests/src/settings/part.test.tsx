import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { type CommunitySettings, settingsContract } from '../../../contract/settings/routes'
import type { Sections } from '../../../contract/settings/sections'
import { Refusal } from '../../../src/platform/failures'
import PartPage from '../../../src/settings/part/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson({ roles: ['manager'] })
const sections: Sections = {
  contacts: [
    { name: '服务中心前台', duty: '什么事都可以问', phone: '0471-0000001', place: '一楼', hours: '' },
    { name: '张敏', duty: '社区书记', phone: '0471-0000002', place: '', hours: '' },
  ],
  emergency: [{ name: '急救', phone: '120' }],
  hours: [['08:30', '12:00']],
  venues: [{ id: 'hall', name: '议事厅', outdoor: false, capacity: 80, hidden: false, floor: '', way: '', photo: null }],
  limits: { sessionsADay: 3, seatsAhead: 20 },
  promises: { repairAnswer: '', repairVisit: '', repairDone: '', station: '', booked: '' },
}
let settings: CommunitySettings
let api: FakeApi

beforeEach(() => {
  startAfresh()
  settings = { sections, versions: { contacts: 4, emergency: 0, hours: 0, venues: 0, limits: 0, promises: 0 } }
  api = fakeApi()
  api.on(settingsContract.getSettings, () => settings)
  api.on(settingsContract.changeSettings, () => ({ version: 5 }))
})

const sent = () => api.askedOf(settingsContract.changeSettings)
const of = (section: string) => open(PartPage, { person, params: { section } })

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

test('one contact is changed and the others stay as they are', async () => {
  of('contacts')

  await tap('社区书记')
  await type('电话', '0471-1234567')
  await tap('存好')

  await waitFor(() => expect(sent()).toHaveLength(1))
  const [first, second] = sections.contacts
  expect(sent()).toMatchObject([{ version: 4, content: { section: 'contacts', value: [first, { ...second, phone: '0471-1234567' }] } }])
})

test('a wrong number is said at its field and nothing is sent', async () => {
  of('contacts')

  await tap('社区书记')
  await type('电话', '打我电话')
  await tap('存好')

  expect(await screen.findAllByText('电话只写数字，像 0471-1234567 或者 110。')).toHaveLength(2)
  expect(sent()).toEqual([])
})

test('the slower of two sees what the colleague changed, keeps what was typed, and both changes stand', async () => {
  const [first, second] = sections.contacts as [Sections['contacts'][number], Sections['contacts'][number]]
  const theirs = { ...first, phone: '0471-7654321' }
  api.on(settingsContract.changeSettings, () => {
    settings = { sections: { ...sections, contacts: [theirs, second] }, versions: { ...settings.versions, contacts: 5 } }
    throw new Refusal('SETTINGS_CHANGED', { by: '李强', version: 5 })
  })
  of('contacts')
  await tap('社区书记')
  await type('电话', '0471-1234567')
  await tap('存好')

  await screen.findByText(/李强刚刚改过这一项/)
  await screen.findByText(/0471-7654321 · 一楼/)
  api.on(settingsContract.changeSettings, () => ({ version: 6 }))
  await tap('看过了，存我写的')

  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()[1]).toMatchObject({ version: 5, content: { value: [theirs, { ...second, phone: '0471-1234567' }] } })
})

test('what was typed is still there when the page is opened again, and can be discarded', async () => {
  const { unmount } = of('contacts')
  await tap('社区书记')
  await type('电话', '0471-1234567')
  unmount()

  of('contacts')
  await tap('社区书记')
  await screen.findByText('上回写到一半的还在。')
  expect(await screen.findByLabelText<HTMLInputElement>('电话')).toHaveProperty('value', '0471-1234567')
  await tap('不要了，从现在的改')

  expect(await screen.findByLabelText<HTMLInputElement>('电话')).toHaveProperty('value', '0471-0000002')
})

test('an entry is moved up, removed and added', async () => {
  const [first, second] = sections.contacts
  of('contacts')
  await tap('社区书记')
  await tap('往前挪一位')
  await waitFor(() => expect(sent()).toHaveLength(1))
  await tap('社区书记')
  await tap('整个去掉')
  await waitFor(() => expect(sent()).toHaveLength(2))
  await tap('加一个')
  await type('管什么', '夜里值班')
  await type('姓名或者岗位', '值班室')
  await type('电话', '0471-0000003')
  await tap('存好')
  await waitFor(() => expect(sent()).toHaveLength(3))

  const added = { name: '值班室', duty: '夜里值班', phone: '0471-0000003', place: '', hours: '' }
  expect(sent()).toMatchObject([
    { content: { value: [second, first] } },
    { content: { value: [first] } },
    { content: { value: [first, second, added] } },
  ])
})

test('hours are typed as people say them; the wrong way round is said at the field', async () => {
  of('hours')
  await type('第 2 段，几点上班', '下午2点半')
  await type('第 2 段，几点下班', '13:00')
  await tap('存好')
  expect(await screen.findAllByText('结束要比开始晚。')).toHaveLength(2)

  await type('第 2 段，几点下班', '17:30')
  await tap('存好')

  await waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()).toMatchObject([
    {
      content: {
        section: 'hours',
        value: [
          ['08:30', '12:00'],
          ['14:30', '17:30'],
        ],
      },
    },
  ])
})

test('a venue in use is hidden instead of removed', async () => {
  api.on(settingsContract.changeSettings, () => {
    throw new Refusal('VENUE_IN_USE', { name: '议事厅', startsAt: '2026-11-24T09:30:00+08:00' })
  })
  of('venues')
  await tap('议事厅')
  await tap('整个去掉')
  await screen.findByText('议事厅明天 9:30还有活动，先不能去掉。改成“不再安排”，新活动就选不到了。')

  api.on(settingsContract.changeSettings, () => ({ version: 1 }))
  await tap('不再安排')
  await tap('存好')

  await waitFor(() => expect(sent()).toHaveLength(2))
  expect(sent()[1]).toMatchObject({ content: { value: [{ id: 'hall', hidden: true, capacity: 80 }] } })
})

test('a limit that is no number is said at its field', async () => {
  of('limits')
  await type('一个人一天最多约几场', '0')
  await tap('存好')

  expect(await screen.findAllByText('写一个数，不能太大，也不能是 0。')).toHaveLength(2)
  expect(sent()).toEqual([])
})

test('who manages nothing is told whose place it is, and nothing is asked; a section nobody has leads to all', async () => {
  const { unmount } = open(PartPage, { person: aPerson(), params: { section: 'contacts' } })
  await screen.findByText('这里是社区书记改设置的地方')
  expect(api.askedOf(settingsContract.getSettings)).toEqual([])
  unmount()
  of('weather')
  await screen.findByText('看全部设置')
  await act(async () => undefined)
  expect(text()).toContain('没有这一项')
})
