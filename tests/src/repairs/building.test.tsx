import { act, screen } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { familyContract } from '../../../contract/family'
import { placesContract } from '../../../contract/places'
import { queryClient } from '../../../src/platform/api/queryClient'
import { currentReport, dropReport } from '../../../src/repairs/report/draft'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { startAfresh, tap } from '../support/open'
import { ask, leadsTo, write } from '../support/report'
import { aCommunity, aFamilyId } from '../support/samples'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  dropReport()
  api = fakeApi()
  api.on(communitiesContract.get, () => aCommunity())
  api.on(casesContract.nearby, () => ({ items: [], next: null }))
})

test('a son reports for his mother: her door and her name', async () => {
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  await goesTo302()
  await tap('就是这儿')
  expect(await screen.findAllByText('请填姓名，师傅好找人。')).toHaveLength(2)

  await write('替谁报？', '王秀兰')
  await tap('就是这儿')

  expect(currentReport()).toMatchObject({ name: '王秀兰', where: { place: { householdId: 'c01-b2-1-302' } } })
  leadsTo('times')
})

test('a name typed while the family is still on its way counts once the family has come', async () => {
  let reply: (family: object) => void = () => undefined
  api.on(
    familyContract.listFamily,
    () =>
      new Promise((done) => {
        reply = done
      }),
  )
  await goesTo302()
  await write('替谁报？', '王秀兰')

  reply({ items: [{ id: aFamilyId('1'), name: '母亲' }], next: null })
  await screen.findByText('母亲')
  await tap('就是这儿')

  expect(currentReport()).toMatchObject({ name: '王秀兰', where: { place: { householdId: 'c01-b2-1-302' } } })
})

test('each level of the address is a step: going back leads to the level above, with what was chosen', async () => {
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  await goesTo302()

  act(() => window.history.back())
  await screen.findByText('几单元？')
  act(() => window.history.back())
  await screen.findByText('几号楼？')

  leadsTo('building/c01')
})

test('a home that is gone from the list is not taken for the stairwell', async () => {
  api.on(familyContract.listFamily, () => ({ items: [], next: null }))
  await goesTo302()
  const others = [{ id: 'c01-b2-1-301', room: '301' }]
  api.on(placesContract.getBuilding, () => ({ id: 'c01-b2', name: '2号楼', units: [{ name: '1单元', households: others }] }))
  await act(() => queryClient.refetchQueries())

  await tap('就是这儿')

  expect(currentReport().where).toBeUndefined()
  expect(await screen.findAllByText('请选一处。')).toHaveLength(2)
})

/** Another door of the stairwell, level by level. */
async function goesTo302() {
  api.on(placesContract.listCompounds, () => ({
    items: [{ id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b2', name: '2号楼' }] }],
    next: null,
  }))
  api.on(placesContract.getBuilding, () => ({
    id: 'c01-b2',
    name: '2号楼',
    units: [{ name: '1单元', households: [{ id: 'c01-b2-1-302', room: '302' }] }],
  }))
  ask('building')
  for (const words of ['兴隆小区', '2号楼', '1单元', '302']) await tap(words)
}
