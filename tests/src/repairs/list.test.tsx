import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import RepairsPage from '../../../src/repairs/list/index'
import { aCaseId, aRow } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aVisit } from '../support/repairs'
import { aPerson } from '../support/samples'

const person = aPerson()
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

test('what is under way stands first, each with what happens next, and opens', async () => {
  const items = [
    aRow({ id: aCaseId('2'), category: 'doors.window', state: 'closed', dueAt: null }),
    aRow({ state: 'dispatched', parts: [aVisit({ agreed: true })] }),
  ]
  api.on(casesContract.list, () => ({ items, next: null }))
  open(RepairsPage, { person })

  await screen.findByText('师傅已接单，预计今天 15:00–16:00 上门')
  expect(text().indexOf('正在办的')).toBeLessThan(text().indexOf('漏水'))
  expect(text().indexOf('漏水')).toBeLessThan(text().indexOf('办完的'))
  expect(text().indexOf('办完的')).toBeLessThan(text().indexOf('窗户坏了'))
  await tap('漏水')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/repairs/detail/index?case=${aCaseId()}` })
})

test('who has reported nothing is told what one can report', async () => {
  api.on(casesContract.list, () => ({ items: [], next: null }))
  open(RepairsPage, { person })

  await screen.findByText('还没有报过修')
  await tap('报修')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/repairs/report/index' })
})

test('who is not logged in is asked to, and nothing is asked of the API', async () => {
  open(RepairsPage)

  await screen.findByText('登录后看您的报修')
  expect(Taro.request).not.toHaveBeenCalled()
})

test('without a network the page says so', async () => {
  open(RepairsPage, { person })

  await screen.findByText('没有连上网络')
})
