import { screen, waitFor } from '@testing-library/react'
import { exportsContract } from '../../../contract/exports'
import { ratesContract } from '../../../contract/rates'
import RatesPage from '../../../src/rates/month/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

const none = { cases: 0, due: 0, answered: 0, rated: 0, solved: 0, satisfied: 0 }
const row = {
  counts: { cases: 12, due: 10, answered: 9, rated: 4, solved: 3, satisfied: 4 },
  response: 0.9,
  solution: 0.75,
  satisfaction: 1,
}
const nothing = { counts: none, response: null, solution: null, satisfaction: null }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

const months = () => api.askedOf(ratesContract.list).map((input) => (input as { month: string }).month)

test('the three rates of the month are said with what they are counted from, as a whole, by team and by kind of trouble', async () => {
  const teams = [{ ...row, team: { id: 'repair-crew', name: '维修组' } }]
  const categories = [{ ...row, kind: 'repair', branch: 'plumbing', satisfaction: null }]
  api.on(ratesContract.list, () => ({ month: '2026-11', total: row, teams, categories }))
  open(RatesPage)

  await screen.findByText('全社区')

  expect(text()).toMatch(/响应率90%10 件里 9 件解决率75%4 件里 3 件满意率100%/)
  expect(text()).toContain('维修组 · 12 件')
  expect(text()).toMatch(/水暖 · 12 件.*满意率还没有/)
})

test('the months before can be read, the months to come can not', async () => {
  api.on(ratesContract.list, () => ({ month: '2026-11', total: nothing, teams: [], categories: [] }))
  open(RatesPage)
  await screen.findByText('这个月还没有人报修')

  await tap('下个月')
  await tap('上个月')
  await waitFor(() => expect(months()).toEqual(['2026-11', '2026-10']))
  await screen.findByText(/2026 ?年 ?10 ?月/)
})

test('without a network the page says so', async () => {
  open(RatesPage)

  await screen.findByText('没有连上网络')
})

describe('the month as a sheet', () => {
  const offer = '把这个月的报修存成 Excel 表'
  const empty = () => ({ month: '2026-11', total: nothing, teams: [], categories: [] })

  test('a manager saves it from the address that is answered', async () => {
    const saved = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      expect(this.href).toBe('https://blobs.example/repair-2026-11.xlsx')
    })
    api.on(ratesContract.list, empty)
    api.on(exportsContract.make, () => ({ url: 'https://blobs.example/repair-2026-11.xlsx', rows: 3, until: '2026-11-23T10:22:00+08:00' }))
    open(RatesPage, { person: aPerson({ roles: ['visitor', 'manager'] }) })

    await tap(offer)

    await waitFor(() => expect(saved).toHaveBeenCalled())
    expect(api.askedOf(exportsContract.make)).toEqual([expect.objectContaining({ kind: 'repair', month: '2026-11' })])
  })

  test('nobody else is offered it', async () => {
    api.on(ratesContract.list, empty)
    open(RatesPage, { person: aPerson() })

    await screen.findByText('这个月还没有人报修')

    expect(text()).not.toContain(offer)
  })

  test('without an answer a manager is told why, and may ask again', async () => {
    api.on(ratesContract.list, empty)
    open(RatesPage, { person: aPerson({ roles: ['visitor', 'manager'] }) })

    await tap(offer)

    await waitFor(() => expect(text()).toMatch(/网络/))
    await screen.findByText(offer)
  })
})
