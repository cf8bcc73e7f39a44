import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { type HomeFile, homesContract } from '../../../contract/homes'
import { type Found, searchContract } from '../../../contract/search'
import { teamsContract } from '../../../contract/teams'
import FindPage from '../../../src/peopleDesk/find/index'
import HomePage from '../../../src/peopleDesk/home/index'
import { aWorkerId, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { aPerson } from '../support/samples'

const address = { householdId: 'c01-b2-1-301', address: '兴隆小区2号楼1单元301' }
const found: Found[] = [
  { kind: 'person', id: aWorkerId('7'), name: '王*', phone: '199****1001', home: { ...address, state: 'claimed' } },
  { kind: 'home', ...address },
]

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(teamsContract.list, someTeams)
})

const manager = () => aPerson({ roles: ['manager'] })
const wentTo = (words: string) => waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(words) }))

test('before anything is typed, it shows who works where', async () => {
  open(FindPage, { person: manager() })

  await screen.findByText('保洁组')
  expect(text()).toContain('还没有人')
})

test('a person and a home that are found lead to their pages', async () => {
  api.on(searchContract.find, () => ({ items: found, next: null }))
  open(FindPage, { person: manager() })
  fireEvent.input(await screen.findByLabelText('找谁，或者哪一家？'), { target: { value: '王' } })

  fireEvent.click(await screen.findByText('王*'))
  await wentTo(aWorkerId('7'))
  fireEvent.click(screen.getByText(/2号楼1单元301$/, { selector: '.row-title' }))
  await wentTo('home=c01-b2-1-301')
})

test('nothing found is said, with what else to try', async () => {
  api.on(searchContract.find, () => ({ items: [], next: null }))
  open(FindPage, { person: manager() })
  fireEvent.input(await screen.findByLabelText('找谁，或者哪一家？'), { target: { value: '王' } })

  await screen.findByText('没有找到“王”')
})

const aHome = (change: Partial<HomeFile> = {}): HomeFile => ({
  ...address,
  people: [
    { personId: aWorkerId('7'), name: '王*', phone: '199****1001', state: 'confirmed', claimedAt: '2026-11-20T09:00:00+08:00' },
    { personId: aWorkerId('8'), name: '郭*', phone: null, state: 'claimed', claimedAt: '2026-11-22T09:00:00+08:00' },
  ],
  grid: { id: 'grid-1', name: '第一网格', workers: [{ id: aWorkerId('9'), name: '刘娟' }] },
  ...change,
})

test('a home shows its people, who waits, and its grid; the claim is answered where claims are answered', async () => {
  api.on(homesContract.get, () => aHome())
  open(HomePage, { person: manager(), params: { home: address.householdId } })

  await screen.findByText('等确认')
  expect(text()).toContain('刘娟')
  fireEvent.click(screen.getByText('去确认住址'))
  await wentTo('/desk/homes/index?grid=grid-1')
})

test('a grid worker reads the home, but opens nobody’s page; an empty home in no grid says both', async () => {
  api.on(homesContract.get, () => aHome({ people: [], grid: null }))
  open(HomePage, { person: aPerson({ roles: ['gridWorker'] }), params: { home: address.householdId } })

  await screen.findByText('这一户还没有人在手机上选过。')
  expect(text()).toContain('哪个网格都没有列上它，住址由社区管理员确认。')
  expect(document.querySelector('.screen-body .row-tappable')).toBeNull()
})
