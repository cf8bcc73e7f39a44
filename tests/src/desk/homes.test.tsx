import { screen } from '@testing-library/react'
import { type HomeClaim, homesContract } from '../../../contract/homes'
import { teamsContract } from '../../../contract/teams'
import HomesPage from '../../../src/desk/homes/index'
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
