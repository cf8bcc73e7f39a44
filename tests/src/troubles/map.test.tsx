import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { PublicTrouble } from '../../../contract/cases/nearby'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { placesContract } from '../../../contract/places'
import { Refusal } from '../../../src/platform/failures'
import MapPage from '../../../src/troubles/map/index'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { aCommunity, aPerson } from '../support/samples'
import { aTrouble } from '../support/troubles'

const compounds = [
  { id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b1', name: '1号楼' }] },
  { id: 'c02', name: '清泉苑', buildings: [{ id: 'c02-b1', name: '1号楼' }] },
]
const ice = aTrouble({ id: aCaseId('2'), category: 'road.ice', buildingId: 'c01-b1', venueId: null, where: '兴隆小区1号楼', followers: 2 })

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(communitiesContract.get, () => aCommunity())
  api.on(placesContract.listCompounds, () => ({ items: compounds, next: null }))
})

async function opened(items: PublicTrouble[] = [aTrouble(), ice], complete = true) {
  api.on(casesContract.troubles, () => ({ items, next: null, complete }))
  open(MapPage, { person: aPerson() })
  await screen.findByRole('group', { name: '各小区有几件' })
}

const said = () => document.querySelector('#troubles-list')?.textContent
const block = (name: string) => screen.getByRole('button', { name })

test('each compound says how many are open in it, and the list has them all without the drawing', async () => {
  await opened()

  for (const name of ['兴隆小区 1 件', '清泉苑 没有', '公共地方 1 件']) expect(block(name)).toBeTruthy()
  expect(said()).toBe('全社区：2 件没修好')
  expect(text()).toContain('路灯不亮')
  for (const part of ['兴隆小区1号楼', '今天 9:12 报的', '已受理', '2 位邻居在跟进']) expect(text()).toContain(part)
})

test('a tap on a compound lists what is open there and brings it into sight; another tap, or 看全部, lists all again', async () => {
  await opened()

  fireEvent.click(block('兴隆小区 1 件'))

  expect(said()).toBe('兴隆小区：1 件没修好')
  expect(text()).not.toContain('路灯不亮')
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(expect.objectContaining({ selector: '#troubles-list' }))
  expect(block('兴隆小区 1 件').getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(screen.getByText('看全部'))
  expect(text()).toContain('路灯不亮')
  fireEvent.click(block('清泉苑 没有'))
  expect(text()).toContain('都修好了')
  fireEvent.click(block('清泉苑 没有'))
  expect(text()).toContain('路灯不亮')
})

test('a neighbour follows one from here, and reads that they do', async () => {
  await opened([ice])
  api.on(casesContract.follow, () => ({ ...ice, following: true, followers: 3 }))
  fireEvent.click(screen.getByText('结冰路滑'))
  api.on(casesContract.troubles, () => ({ items: [{ ...ice, following: true, followers: 3 }], next: null, complete: true }))

  fireEvent.click(within(screen.getByRole('dialog')).getByText('我也想知道，一起跟进'))

  await screen.findByText('您在跟进')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(api.askedOf(casesContract.follow)).toMatchObject([{ caseId: ice.id }])
  fireEvent.click(screen.getByText('结冰路滑'))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(ice.id) }))
})

test('what is over by then says so, and closing the sheet forgets it', async () => {
  await opened([ice])
  api.on(casesContract.follow, () => {
    throw new Refusal('CASE_OVER', { state: 'closed' })
  })
  fireEvent.click(screen.getByText('结冰路滑'))
  fireEvent.click(screen.getByText('我也想知道，一起跟进'))

  await screen.findByText('这件事已经办完了，不能再跟进。')
  fireEvent.click(screen.getByText('关上'))

  expect(screen.queryByRole('alert')).toBeNull()
})

test('a long list shows twenty, then more, and says if there are still others', async () => {
  const many = Array.from({ length: 25 }, (_, at) => aTrouble({ id: aCaseId(`A${at + 10}`), where: `第${at + 1}处` }))
  await opened(many, false)

  expect(text()).toContain('第20处')
  expect(text()).not.toContain('第21处')
  fireEvent.click(screen.getByText('再看一些'))
  expect(text()).toContain('第25处')
  expect(text()).toContain('太多了，只列了最近的一些。')
})

test('nothing open is good news', async () => {
  await opened([])
  expect(said()).toBe('全社区：没有没修好的')
  expect(text()).toContain('都修好了')
})

test('without a network the page says so and asks again', async () => {
  api.off(casesContract.troubles)
  open(MapPage, { person: aPerson() })
  await screen.findByText('没有连上网络')
  api.on(casesContract.troubles, () => ({ items: [ice], next: null, complete: true }))

  fireEvent.click(screen.getByText('再试一次'))

  await screen.findByText('结冰路滑')
})

test('the list is there when the compounds cannot be had', async () => {
  api.off(placesContract.listCompounds)
  api.on(casesContract.troubles, () => ({ items: [ice], next: null, complete: true }))
  open(MapPage, { person: aPerson() })

  await screen.findByText('结冰路滑')
})
