import { screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import type { QueueCount } from '../../../contract/cases/row'
import { teamsContract } from '../../../contract/teams'
import QueuePage from '../../../src/desk/queue/index'
import { aCase, aRepairer, aRow, aWorkerId, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'

let api: FakeApi
const person = aRepairer()
const asked = () => api.askedOf(casesContract.list) as Record<string, string>[]
const leaks: QueueCount = { kind: 'repair', category: 'plumbing.leak', total: 7, only: { late: 2, pool: 5, waiting: 1, soon: 3 } }
const roofs: QueueCount = { kind: 'repair', category: 'roof.leak', total: 4, only: { late: 1, danger: 1, pool: 4 } }
const mine = { queue: 'worker', of: null, counts: [{ ...leaks, total: 2, only: {} }], complete: true }
const team = { queue: 'team', of: 'repair-crew', counts: [leaks, roofs], complete: true }

const chip = (name: string) => screen.findByRole('button', { name })

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  Object.assign(window, { innerWidth: 390 })
  api.on(teamsContract.list, someTeams)
  api.on(casesContract.queues, () => ({ queues: [mine, team] }))
  api.on(casesContract.list, () => ({ items: [aRow()], next: null }))
  api.on(casesContract.get, () => aCase())
})

test('each queue, list and filter says how many it shows, of filters that are not always there only those that show any', async () => {
  open(QueuePage, { person, params: { queue: '班组' } })

  await chip('我的 2')
  for (const words of ['班组 11', '在办 11', '在等的 1', '办完的', '超时 3', '危险 1', '待接单 9', '今天到期 3']) await chip(words)
  expect(text()).not.toContain('今天上门')
  expect(text()).not.toContain('该打电话')
})

test('chosen together, the numbers are those of what is chosen', async () => {
  open(QueuePage, { person, params: { queue: '班组' } })
  await tap('哪一类…')
  await screen.findByText('报修（全部）')
  await tap('屋顶漏雨')

  await screen.findByText('✓ 屋顶漏雨')
  for (const words of ['班组 4', '在办 4', '超时 1', '待接单 4']) await chip(words)
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ queue: 'team', kind: 'repair', category: 'roof.leak' }))
  await tap('超时')
  await chip('班组 1')
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ only: 'late', category: 'roof.leak' }))
})

test('a queue too long to be counted says that there are more', async () => {
  api.on(casesContract.queues, () => ({ queues: [mine, { ...team, complete: false }] }))
  open(QueuePage, { person, params: { queue: '班组' } })

  await chip('班组 11+')
  await chip('超时 3+')
})

test('what waits for others has a list of its own, and what is over one by month, up to this one', async () => {
  open(QueuePage, { person, params: { queue: '班组' } })
  await tap('在等的')
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ queue: 'team', only: 'waiting' }))
  expect(screen.queryByText('超时')).toBeNull()

  await tap('办完的')
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ queue: 'team', month: '2026-11' }))
  await screen.findByText('2026 年 11 月')
  expect(screen.getByLabelText('下个月').getAttribute('aria-disabled')).toBe('true')
  await tap('‹')
  await screen.findByText('2026 年 10 月')
  await waitFor(() => expect(asked().at(-1)).toMatchObject({ month: '2026-10' }))
  expect(asked().at(-1)).not.toHaveProperty('only', 'waiting')
  await chip('办完的 11')
})

test('the address says what is looked at', async () => {
  open(QueuePage, { person, params: { queue: '班组', month: '2026-09', only: 'late', kind: 'repair' } })

  await screen.findByText('2026 年 9 月')
  expect(asked()[0]).toMatchObject({ queue: 'team', month: '2026-09', kind: 'repair' })
  expect(asked()[0]?.only).toBeUndefined()
})

test.each([
  [{ month: '2026-11' }, '这个月没有办完的'],
  [{ only: 'waiting' }, '没有在等的'],
  [{ kind: 'repair' }, '没有这样的'],
  [{}, '都办完了'],
])('an empty list of %j says why', async (params, words) => {
  api.on(casesContract.list, () => ({ items: [], next: null }))
  open(QueuePage, { person, params })

  await screen.findByText(words)
})

test('a closed case says when it was closed and by whom, and shows no clock', async () => {
  api.on(casesContract.list, () => ({
    items: [aRow({ state: 'closed', dueAt: null, workerId: aWorkerId('B'), closedAt: '2026-11-20T09:00:00+08:00' })],
    next: null,
  }))
  open(QueuePage, { person, params: { month: '2026-11' } })

  await screen.findByText(/巴图办的/)
  await screen.findByText('11月20日')
  expect(text()).not.toContain('不在计时')
})
