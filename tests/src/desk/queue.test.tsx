import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { teamsContract } from '../../../contract/teams'
import QueuePage from '../../../src/desk/queue/index'
import { Refusal } from '../../../src/platform/failures'
import { online } from '../../../src/platform/online'
import { aCase, aCaseId, aRepairer, aRow, aWorkerId, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

let api: FakeApi
const person = aRepairer()
const asked = () => api.askedOf(casesContract.list) as { queue: string; of?: string; only?: string }[]

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  Object.assign(window, { innerWidth: 390 })
  api.on(teamsContract.list, someTeams)
  api.on(casesContract.queues, () => ({ queues: [] }))
  api.on(casesContract.list, () => ({ items: [aRow()], next: null }))
  api.on(casesContract.get, () => aCase())
})

test('a row says what, where, how long is left and who has it', async () => {
  const taken = aRow({
    id: aCaseId('2'),
    state: 'dispatched',
    workerId: aWorkerId('B'),
    category: 'electric.lamp',
    late: true,
    dueAt: '2026-11-23T07:12:00+08:00',
  })
  api.on(casesContract.list, () => ({ items: [taken, aRow()], next: null }))
  open(QueuePage, { person })

  await screen.findByText('漏水')
  await screen.findByText('已派单 · 巴图在办')
  expect(text()).toContain('兴隆小区2号楼1单元301')
  expect(text()).toContain('待受理 · 还没人接')
  expect(text()).toContain('还剩 2 小时')
  expect(text()).toContain('超时 3 小时')
})

test('a repairer begins with their own, and looks at the team, the late, the dangerous and what nobody has taken', async () => {
  open(QueuePage, { person })
  await screen.findByText('漏水')

  await tap('班组')
  await tap('待接单')
  await tap('✓ 待接单')
  await tap('危险')
  await tap('超时')

  await waitFor(() => expect(asked().at(-1)).toMatchObject({ queue: 'team', only: 'late' }))
  expect(asked()[0]).toMatchObject({ queue: 'worker' })
  expect(asked().map(({ only }) => only)).toEqual(expect.arrayContaining(['pool', 'danger', 'late']))
})

test.each([
  ['gridWorker', ['网格', '我的'], 'grid'],
  ['manager', ['全部', '我的'], 'all'],
] as const)('a %s has their own queues first', async (role, labels, first) => {
  open(QueuePage, { person: aPerson({ roles: [role] }) })

  await screen.findByText('漏水')
  for (const label of labels) await screen.findByText(label)
  expect(asked()[0]).toMatchObject({ queue: first })
})

test('who works at no desk is told so, and nothing is asked', async () => {
  open(QueuePage, { person: aPerson() })

  await screen.findByText('这里是工作人员办件的地方')
  expect(asked()).toEqual([])
  await tap('看我的报修')
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/repairs/list/index' }))
})

test('a ticket is taken in one tap from its row', async () => {
  api.on(casesContract.act, () => aCase({ state: 'dispatched' }))
  open(QueuePage, { person })
  await tap('班组')

  await tap('抢单')

  await waitFor(() => expect(api.askedOf(casesContract.act)).toEqual([expect.objectContaining({ action: 'take', caseId: aCaseId() })]))
})

test('who loses the race hears who has it', async () => {
  api.on(casesContract.act, () => {
    throw new Refusal('ALREADY_TAKEN', { workerName: '巴图' })
  })
  open(QueuePage, { person })
  await tap('班组')

  await tap('抢单')

  await screen.findByText('这一单已经被 巴图 接走了。')
})

test('without a signal it waits, and the row says so', async () => {
  open(QueuePage, { person })
  await tap('班组')
  await screen.findByText('抢单')
  online.set(false)

  await tap('抢单')

  await screen.findByText('等有网再发')
  expect(screen.queryByText('抢单')).toBeNull()
  await screen.findByText('1 件等有网再发 ›')
})

test('more comes at the end', async () => {
  api.on(casesContract.list, ({ cursor }: { cursor?: string }) =>
    cursor === undefined ? { items: [aRow()], next: 'second' } : { items: [aRow({ id: aCaseId('2'), category: 'roof.leak' })], next: null },
  )
  open(QueuePage, { person })

  await tap('看后面的')

  await screen.findByText('屋顶漏雨')
  expect(screen.queryByText('看后面的')).toBeNull()
})

test('nothing to do, and nothing that fits the filter, are told apart', async () => {
  api.on(casesContract.list, () => ({ items: [], next: null }))
  open(QueuePage, { person })

  await screen.findByText('都办完了')
  await tap('危险')
  await screen.findByText('没有这样的')
})

test('without a network and nothing seen before the page says so', async () => {
  api.off(casesContract.list)
  open(QueuePage, { person })

  await screen.findByText('没有连上网络')
})

test('on a phone a row leads to its case', async () => {
  open(QueuePage, { person })

  await tap('漏水')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/desk/case/index?case=${aCaseId()}` })
})

describe('at a desk', () => {
  beforeEach(() => {
    Object.assign(window, { innerWidth: 1280 })
    Element.prototype.scrollIntoView = jest.fn()
    api.on(casesContract.list, () => ({ items: [aRow(), aRow({ id: aCaseId('2'), category: 'roof.leak' })], next: null }))
    api.on(casesContract.get, ({ caseId }: { caseId: string }) =>
      aCase(caseId === aCaseId() ? {} : { id: caseId, category: 'roof.leak', form: { text: '顶楼漏雨了' } }),
    )
  })

  test('the first case stands beside the list, and another once it is chosen by the keyboard', async () => {
    open(QueuePage, { person })
    await screen.findByText('水槽下面一直滴水')

    fireEvent.keyDown(document.body, { key: 'j' })
    expect(document.activeElement?.textContent).toContain('屋顶漏雨')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })

    await screen.findByText('顶楼漏雨了')
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowUp' })
    expect(document.activeElement?.textContent).toContain('漏水')
    expect(Taro.navigateTo).not.toHaveBeenCalled()
  })

  test('the case one works on stays beside the list when it moves down in it', async () => {
    api.on(casesContract.act, () => {
      api.on(casesContract.list, () => ({
        items: [aRow({ id: aCaseId('2'), category: 'roof.leak' }), aRow({ state: 'accepted' })],
        next: null,
      }))
      return aCase({ state: 'accepted', allowed: [] })
    })
    open(QueuePage, { person: aPerson({ roles: ['manager'] }) })
    await screen.findByText('水槽下面一直滴水')
    const [inRow] = screen.getAllByText('受理')

    fireEvent.click(inRow ?? document.body)

    await screen.findByText('已受理 · 还没人接')
    expect(screen.getByText('水槽下面一直滴水')).toBeTruthy()
    expect(screen.queryByText('顶楼漏雨了')).toBeNull()
  })
})
