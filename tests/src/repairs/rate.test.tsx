import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Case } from '../../../contract/cases/case'
import { casesContract } from '../../../contract/cases/routes'
import RatePage from '../../../src/repairs/rate/index'
import { onTopOf } from '../../support/taro/taro'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { myCase } from '../support/repairs'
import { aPerson } from '../support/samples'

const person = aPerson()
const params = { case: aCaseId() }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(casesContract.act, () => myCase({ state: 'closed', allowed: ['rate', 'reopen'] }))
})

function openRating(change: Partial<Case> = {}): void {
  api.on(casesContract.get, () => myCase({ state: 'awaitingConfirmation', allowed: ['confirm', 'reopen'], ...change }))
  open(RatePage, { params, person })
}

const done = () => api.askedOf(casesContract.act) as { action: string; input: unknown }[]

test('three questions, each asked for where it was left out', async () => {
  openRating()
  await tap('说好了')

  for (const words of ['请选有没有人答复。', '请选解决了没有。', '请选满不满意。']) {
    expect(await screen.findAllByText(words)).toHaveLength(2)
  }
  expect(done()).toEqual([])
})

test('what is solved is done with', async () => {
  onTopOf(1)
  openRating()
  await tap('有人答复')
  await tap('解决了')
  await tap('满意')
  await tap('说好了')

  await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
  expect(done()).toMatchObject([{ action: 'confirm', input: { rating: { answered: true, solved: 'yes', satisfied: true } } }])
})

test('half solved says that the manager reads it, and has it done again at once', async () => {
  openRating()
  await tap('没人答复')
  await tap('解决了一半')
  await tap('不满意')
  const words = await screen.findByLabelText('还想说什么')
  fireEvent.input(words, { target: { value: '还在滴' } })
  fireEvent.blur(words)
  await tap('说好了')
  await screen.findByText('要马上重新处理吗？')
  expect(text()).toContain('社区负责人会看到')

  await tap('马上重新处理')

  await waitFor(() => expect(done()).toHaveLength(2))
  expect(done()[1]).toMatchObject({ action: 'reopen', input: { note: '还在滴' } })
})

test('what was said is changed within the week, beginning with what was said', async () => {
  const rating = { answered: true, solved: 'half' as const, satisfied: false }
  openRating({ state: 'closed', parts: [{ part: 'rating', ...rating }], allowed: ['rate'] })
  await tap('解决了')
  await tap('说好了')

  await waitFor(() => expect(done()).toMatchObject([{ action: 'rate', input: { rating: { ...rating, solved: 'yes' } } }]))
})

test('when nothing is to be said any more the page says so', async () => {
  openRating({ state: 'followedUp', allowed: [] })

  await screen.findByText('现在不用再说了')
})
