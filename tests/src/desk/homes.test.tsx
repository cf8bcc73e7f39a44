import { screen } from '@testing-library/react'
import { type HomeClaim, homesContract } from '../../../contract/homes'
import { teamsContract } from '../../../contract/teams'
import HomesPage from '../../../src/desk/homes/index'
import { Unreachable } from '../../../src/platform/failures'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const gridWorker = aPerson({ roles: ['visitor', 'gridWorker'] })
const claim: HomeClaim = {
  personId: 'per_01JD000000000000000000000Z',
  householdId: 'c01-b2-1-301',
  address: '兴隆小区2号楼1单元301',
  name: '郭*',
  phone: '199****1015',
  claimedAt: '2026-11-23T09:00:00+08:00',
  others: [{ name: '王*', state: 'confirmed' }],
}
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  const grid = { id: 'grid-1', name: '第一网格', members: [] }
  api.on(teamsContract.list, () => ({ teams: [], grids: [grid], mine: { teams: [], grids: ['grid-1'] } }))
  api.on(homesContract.listClaims, () => ({ items: [claim], next: null }))
})

test('a claim shows who says they live there, masked, and who else does, and is confirmed in one tap', async () => {
  api.on(homesContract.confirm, () => ({ confirmed: true }))
  open(HomesPage, { person: gridWorker })

  await screen.findByText('兴隆小区2号楼1单元301')
  expect(text()).toContain('199****1015')
  expect(text()).toContain('王*（已确认）')
  api.on(homesContract.listClaims, () => ({ items: [], next: null }))
  await tap('确认住这儿')

  await screen.findByText('都确认了')
  expect(api.askedOf(homesContract.confirm)[0]).toMatchObject({ personId: claim.personId, householdId: claim.householdId })
  expect(api.askedOf(homesContract.listClaims)[0]).toMatchObject({ of: 'grid-1' })
})

test('many without a name who chose the same home are counted', async () => {
  const others = [
    ...Array(11).fill({ name: null, state: 'claimed' }),
    { name: '王*', state: 'confirmed' },
    { name: null, state: 'confirmed' },
  ]
  api.on(homesContract.listClaims, () => ({ items: [{ ...claim, others }], next: null }))
  open(HomesPage, { person: gridWorker })

  await screen.findByText('王*（已确认）、没填姓名（已确认）、没填姓名的 11 个人（等确认）')
})

test('a code for the door is shown large, and somebody who does not live there is refused after a question', async () => {
  api.on(homesContract.makeCode, () => ({ code: '042617', until: '2026-11-30T10:00:00+08:00' }))
  api.on(homesContract.refuse, () => ({ refused: true }))
  open(HomesPage, { person: gridWorker })

  await tap('给一个门口数字')
  await screen.findByText('042617')
  await tap('关上')
  await tap('不住这儿')
  await screen.findByText('这个人不住这儿？')
  screen.getAllByText('不住这儿').at(-1)?.click()

  await screen.findByText('已经请本人重新选住址。')
  expect(api.askedOf(homesContract.refuse)[0]).toMatchObject({ personId: claim.personId, householdId: claim.householdId })
})

test('who confirms no homes is told where their own stands', async () => {
  open(HomesPage, { person: aPerson() })

  await screen.findByText('这里是网格员确认住址的地方')
  await screen.findByText('看我的资料')
  expect(api.askedOf(homesContract.listClaims)).toEqual([])
})

const manager = aPerson({ roles: ['manager'] })
const grids = [
  { id: 'grid-1', name: '第一网格', members: [] },
  { id: 'grid-3', name: '第三网格', members: [] },
]

test.each([
  ['grid-3', 'grid-3'],
  ['community', 'community'],
  ['grid-gone', 'grid-1'],
])('who comes from a home in %s sees those that wait in %s', async (grid, of) => {
  api.on(teamsContract.list, () => ({ teams: [], grids, mine: { teams: [], grids: [] } }))
  open(HomesPage, { person: manager, params: { grid } })

  await screen.findByText(claim.address)
  expect(api.askedOf(homesContract.listClaims)).toMatchObject([{ of }])
})

test('without a single grid all homes wait for the managers', async () => {
  api.on(teamsContract.list, () => ({ teams: [], grids: [], mine: { teams: [], grids: [] } }))
  open(HomesPage, { person: manager })

  await screen.findByText(claim.address)
  expect(api.askedOf(homesContract.listClaims)).toMatchObject([{ of: 'community' }])
})

test('a grid worker whose grid is no more is told whom to ask', async () => {
  api.on(teamsContract.list, () => ({ teams: [], grids, mine: { teams: [], grids: ['grid-gone'] } }))
  open(HomesPage, { person: gridWorker })

  await screen.findByText('还没有分给您的网格')
  expect(api.askedOf(homesContract.listClaims)).toEqual([])
})

test('grids that did not load are said so, and asked for again', async () => {
  api.on(teamsContract.list, () => {
    throw new Unreachable('no answer')
  })
  open(HomesPage, { person: gridWorker })

  await screen.findByText('没有连上网络')
  api.on(teamsContract.list, () => ({ teams: [], grids, mine: { teams: [], grids: ['grid-1'] } }))
  await tap('再试一次')

  await screen.findByText(claim.address)
})
