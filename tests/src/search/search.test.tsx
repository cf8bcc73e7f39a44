import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { type Found, searchContract } from '../../../contract/search'
import { Refusal } from '../../../src/platform/failures'
import SearchPage from '../../../src/search/find/index'
import { aCase, aRepairer } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { aPerson } from '../support/samples'

const aFoundCase: Found = { kind: 'case', case: aCase(), whose: '王*' }
const aFoundPerson: Found = {
  kind: 'person',
  id: 'per_01JD0000000000000000000001',
  name: '王*',
  phone: '199****1001',
  home: { householdId: 'c01-b2-1-301', address: '兴隆小区2号楼1单元301', state: 'confirmed' },
}
const aFoundHome: Found = { kind: 'home', householdId: 'c01-b2-1-301', address: '兴隆小区2号楼1单元301' }
const aFoundSession: Found = {
  kind: 'session',
  id: 'ses_01JD0000000000000000000001',
  title: '冬至包饺子',
  startsAt: '2026-12-21T10:00:00+08:00',
  venue: '好邻居议事厅',
  cancelled: false,
}

let api: FakeApi
const asked = () => (api.askedOf(searchContract.find) as { q: string }[]).map(({ q }) => q)

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

async function typing(words: string, answer: Found[] = [aFoundCase, aFoundPerson, aFoundHome, aFoundSession]) {
  api.on(searchContract.find, () => ({ items: answer, next: null }))
  open(SearchPage, { person: aRepairer() })
  await type(words)
}

async function type(words: string) {
  const field = await screen.findByLabelText('找什么？')
  fireEvent.input(field, { target: { value: words } })
  return field
}

test('results follow the typing, and each leads to its own page', async () => {
  await typing('王秀兰')

  await screen.findByText('找到 4 条')
  expect(asked()).toEqual(['王秀兰'])
  for (const title of ['办件', '人', '住处', '活动']) expect(text()).toContain(title)
  fireEvent.click(screen.getByText('冬至包饺子'))
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining('ses_01JD') }))
})

test('letters typed quickly are one question', async () => {
  await typing('漏')
  await type('漏水')

  await screen.findByText('找到 4 条')
  expect(asked()).toEqual(['漏水'])
})

test('a home leads to all that is known of it', async () => {
  await typing('2-1-301', [aFoundHome])

  fireEvent.click(await screen.findByText(/2号楼1单元301/))
  await waitFor(() => expect(asked().at(-1)).toBe('兴隆小区2号楼1单元301'))
})

test('nothing found says how to go on, and nothing typed what can be typed', async () => {
  await typing('没有的', [])

  await screen.findByText('没有找到“没有的”')
  await type('')
  await screen.findByText('边打边找')
})

test('a question without anything in it is no failure, a busy service is', async () => {
  api.on(searchContract.find, () => Promise.reject(new Refusal('NOTHING_TO_SEARCH', undefined)))
  open(SearchPage, { person: aRepairer() })
  await type('，')
  await waitFor(() => expect(asked()).toEqual(['，']))
  await screen.findByText('边打边找')

  api.on(searchContract.find, () => Promise.reject(new Refusal('TOO_MANY_REQUESTS', { retryAfterSeconds: 20 })))
  await type('漏水')
  await screen.findByText(/请等 20 秒/)
})

test('the arrows lead through the results, `/` to the field and Esc back', async () => {
  await typing('王')
  await screen.findByText('找到 4 条')

  const focusable = () => document.activeElement?.textContent ?? ''
  fireEvent.keyDown(document, { key: 'ArrowDown' })
  expect(focusable()).toContain('王*')
  fireEvent.keyDown(document, { key: 'ArrowDown' })
  expect(focusable()).toContain('199****1001')
})

test('neighbours are not let in', async () => {
  open(SearchPage, { person: aPerson() })

  await screen.findByText('这里是工作人员找人找事的地方')
})
