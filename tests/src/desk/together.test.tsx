import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import QueuePage from '../../../src/desk/queue/index'
import { Refusal, Unreachable } from '../../../src/platform/failures'
import { aCase, aCaseId, aRow, aWorkerId, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

let api: FakeApi
const person = aPerson({ roles: ['manager'] })
const done = () => api.askedOf(casesContract.act) as { caseId: string; action: string; requestId: string; input: Record<string, unknown> }[]
const rows = [
  aRow({ id: aCaseId('1'), teamId: 'repair-crew' }),
  aRow({ id: aCaseId('2'), teamId: 'repair-crew', category: 'roof.leak' }),
  aRow({ id: aCaseId('3'), teamId: 'repair-crew', category: 'electric.lamp', state: 'referred', workerId: aWorkerId('B') }),
]

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  Object.assign(window, { innerWidth: 390 })
  api.on(teamsContract.list, someTeams)
  api.on(casesContract.queues, () => ({ queues: [] }))
  api.on(casesContract.list, () => ({ items: rows, next: null }))
  api.on(casesContract.get, () => aCase({ allowed: ['accept', 'dispatch', 'handOver'] }))
  api.on(casesContract.act, ({ caseId }: { caseId: string }) => aCase({ id: caseId, state: 'dispatched' }))
})

const press = (key: string) => act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }))
const ticks = () => screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))

test('several are picked by tapping, and the bar offers what all of them allow', async () => {
  open(QueuePage, { person })
  await tap('选几件…')
  await screen.findByText('点一下要一起办的。')

  await tap('漏水')
  await tap('屋顶漏雨')
  await screen.findByText('选了 2 件')
  expect(screen.getByText('派单')).toBeTruthy()
  expect(ticks()).toEqual(['true', 'true', 'false'])
  await tap(/灯/)
  await screen.findByText('这几件不能一起办，请少选几件。')
  expect(screen.queryByText('派单')).toBeNull()
  await tap(/灯/)
  await screen.findByText('选了 2 件')
  await tap('不选了')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('each case answers for itself: the refused stay picked with their reason, and are tried again by the same request if no answer came', async () => {
  let first = true
  api.on(casesContract.act, ({ caseId }: { caseId: string }) => {
    if (caseId !== aCaseId('2')) return aCase({ id: caseId, state: 'dispatched' })
    if (!first) return aCase({ id: caseId, state: 'dispatched' })
    first = false
    throw new Refusal('ACTION_NOT_NOW', { state: 'closed', allowed: [] })
  })
  open(QueuePage, { person })
  await tap('选几件…')
  await tap('漏水')
  await tap('屋顶漏雨')
  await tap('派单')
  await tap('派单（2 件）')
  await screen.findByText('请选派给谁。')
  await tap('巴图')
  await tap('派单（2 件）')

  await screen.findByText('有 1 件没办成，还选着，可以再试。')
  expect(text()).toContain('屋顶漏雨 · 兴隆小区2号楼1单元301')
  expect(done().map(({ caseId, action, input }) => [caseId, action, input.worker])).toEqual([
    [aCaseId('1'), 'dispatch', aWorkerId('B')],
    [aCaseId('2'), 'dispatch', aWorkerId('B')],
  ])
  await tap('派单（1 件）')
  await waitFor(() => expect(screen.queryByText(/没办成/)).toBeNull())
  expect(done().map(({ caseId }) => caseId)).toEqual([aCaseId('1'), aCaseId('2'), aCaseId('2')])
  expect(new Set(done().map(({ requestId }) => requestId)).size).toBe(3)
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('without a network the rest is not tried, all stay picked, and the next try of an unanswered one is the same request', async () => {
  api.on(casesContract.act, () => {
    throw new Unreachable('no network')
  })
  open(QueuePage, { person })
  await tap('选几件…')
  await tap('漏水')
  await tap('屋顶漏雨')
  await tap('派单')
  await tap('轮到谁就派给谁')
  await tap('派单（2 件）')
  await screen.findByText('有 2 件没办成，还选着，可以再试。')
  const before = done()
  api.on(casesContract.act, ({ caseId }: { caseId: string }) => aCase({ id: caseId, state: 'dispatched' }))

  await tap('派单（2 件）')

  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
  expect(new Set(before.map(({ caseId }) => caseId))).toEqual(new Set([aCaseId('1')]))
  const again = done().slice(before.length)
  expect(again.map(({ caseId }) => caseId)).toEqual([aCaseId('1'), aCaseId('2')])
  expect(again[0]?.requestId).toBe(before[0]?.requestId)
})

test('twenty at most are picked', async () => {
  const many = Array.from({ length: 21 }, (_, at) =>
    aRow({ id: aCaseId(String(at + 10)), where: { ...aRow().where, words: `${at + 1}号` } }),
  )
  api.on(casesContract.list, () => ({ items: many, next: null }))
  open(QueuePage, { person })
  await tap('选几件…')

  for (const { where } of many) await tap(where.words)

  await screen.findByText('选了 20 件')
  expect(ticks().filter((ticked) => ticked === 'true')).toHaveLength(20)
})

test('whoever may give nothing to others picks nothing', async () => {
  open(QueuePage, { person: aPerson({ roles: ['serviceWorker'] }), params: { queue: 'worker' } })

  await screen.findByText('漏水')
  expect(screen.queryByText('选几件…')).toBeNull()
  await press('x')
  expect(screen.queryByRole('checkbox')).toBeNull()
})

describe('at a desk', () => {
  beforeEach(() => {
    Object.assign(window, { innerWidth: 1280 })
    Element.prototype.scrollIntoView = jest.fn()
  })

  test('x picks the row that has the focus, a letter opens the act for all picked, and Escape lets go of them', async () => {
    open(QueuePage, { person })
    await screen.findByText('水槽下面一直滴水')
    await press('j')
    await press('x')
    await press('ArrowUp')
    await press('x')
    await screen.findByText('选了 2 件')

    await press('d')
    await screen.findByText('派单（2 件）')
    await press('Escape')
    await waitFor(() => expect(screen.queryByText('派单（2 件）')).toBeNull())
    await press('Escape')
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
    expect(done()).toEqual([])
  })

  test('every act of the case beside the list shows its letter, which opens it, but not while something is typed or asked', async () => {
    open(QueuePage, { person })
    await screen.findByText('水槽下面一直滴水')
    const acts = screen.getAllByRole('button', { name: '转给别的班组' })
    expect(acts.map((act) => act.textContent)).toEqual(['转给别的班组H'])

    await press('h')
    await screen.findByText('哪个班组')
    await press('d')
    expect(screen.queryByText('派给维修组的谁')).toBeNull()
    await press('Escape')
    await waitFor(() => expect(screen.queryByText('哪个班组')).toBeNull())
    const field = document.querySelector<HTMLElement>('.desk-beside textarea')
    act(() => field?.focus())
    await press('d')
    expect(field).not.toBeNull()
    expect(screen.queryByText('派给维修组的谁')).toBeNull()
    act(() => field?.blur())
    await press('d')
    await screen.findByText('派给维修组的谁')
  })
})
