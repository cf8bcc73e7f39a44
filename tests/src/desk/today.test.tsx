import Taro from '@tarojs/taro'
import { screen, waitFor, within } from '@testing-library/react'
import { deskAppointments } from '../../../contract/appointments/deskRoutes'
import { ownAppointments } from '../../../contract/appointments/routes'
import { casesContract } from '../../../contract/cases/routes'
import type { TodayReason, TodayRow } from '../../../contract/cases/today'
import { editingContract } from '../../../contract/catalogue/editing'
import { homesContract } from '../../../contract/homes'
import { referralsContract } from '../../../contract/referrals'
import { teamsContract } from '../../../contract/teams'
import TodayPage from '../../../src/desk/today/index'
import { Refusal } from '../../../src/platform/failures'
import { aCaseId, aRepairer, aRow, someTeams } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  Object.assign(window, { innerWidth: 390 })
  api.on(teamsContract.list, someTeams)
})

const row = (last: string, change: Partial<TodayRow> = {}): TodayRow => ({ ...aRow({ id: aCaseId(last) }), as: 'team', ...change })

function waits(groups: Partial<Record<TodayReason, TodayRow[]>>, totals: Partial<Record<TodayReason, number>> = {}) {
  const all = Object.entries(groups) as [TodayReason, TodayRow[]][]
  api.on(casesContract.today, () => ({
    groups: all.map(([reason, items]) => ({ reason, total: totals[reason] ?? items.length, items })),
    complete: true,
  }))
}

test('what waits stands under its reason, with the next act in one tap, and a missed visit says so', async () => {
  const visit = { part: 'visit' as const, from: '2026-11-23T08:00:00+08:00', to: '2026-11-23T09:00:00+08:00', agreed: true }
  waits({
    visit: [row('2', { category: 'doors.lock', parts: [visit], updatedAt: '2026-11-22T10:00:00+08:00', as: 'worker' })],
    new: [row('1')],
  })
  open(TodayPage, { person: aRepairer() })

  await screen.findByText('今天约了上门 1')
  await screen.findByText('还没人接的 1')
  await screen.findByText('过了上门时间')
  await screen.findByText('抢单')
  await tap('漏水')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/desk/case/index?case=${aCaseId('1')}` })
})

test('of many that wait for one reason five are shown, and one tap leads to all of them in their queue', async () => {
  waits({ late: ['1', '2', '3', '4', '5'].map((last) => row(last, { late: true })) }, { late: 31 })
  open(TodayPage, { person: aRepairer() })

  await screen.findByText('超时的 31')
  expect(await screen.findAllByText('漏水')).toHaveLength(5)
  await tap('看全部')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/desk/queue/index?queue=${encodeURIComponent('班组')}&only=late` })
})

test('a day with nothing to do is said kindly', async () => {
  waits({})
  open(TodayPage, { person: aRepairer() })

  await screen.findByText('今天都办完了')
})

test('what cannot be read is said, with a way to ask again', async () => {
  api.on(casesContract.today, () => {
    throw new Refusal('NOT_ALLOWED', {})
  })
  open(TodayPage, { person: aRepairer() })

  const again = await screen.findByText('再试一次')
  waits({ new: [row('1')] })
  again.click()
  await screen.findByText('还没人接的 1')
})

test('a manager sees how many homes wait in all grids, and that there are more than were counted', async () => {
  waits({})
  api.on(homesContract.countClaims, () => ({ count: 100, more: true }))
  open(TodayPage, { person: aPerson({ roles: ['manager'] }) })

  const homes = await screen.findByText('住址要确认')
  await waitFor(() => expect(homes.closest('.row')?.textContent).toContain('100 件以上'))
})

test('a grid worker sees the homes to confirm, the station its appointments, what was referred and its catalogue', async () => {
  waits({})
  api.on(teamsContract.list, () => ({ ...someTeams(), mine: { teams: [], grids: ['grid-1'] } }))
  api.on(homesContract.countClaims, () => ({ count: 0, more: false }))
  const { unmount } = open(TodayPage, { person: aPerson({ roles: ['gridWorker'] }) })
  const homes = await screen.findByText('住址要确认')
  await waitFor(() => expect(homes.closest('.row')?.textContent).toContain('没有'))
  expect(text()).not.toContain('今天约了来窗口')
  unmount()

  api.on(teamsContract.list, someTeams)
  api.on(ownAppointments.listDesks, () => ({ items: [] }))
  api.on(referralsContract.list, () => ({ items: [], next: null }))
  api.on(editingContract.listDrafts, () => ({ items: [] }))
  open(TodayPage, { person: aPerson({ roles: ['stationWorker'] }) })
  for (const words of ['今天约了来窗口', '转出去没人回话', '驿站条目要看']) await screen.findByText(words)
  expect(api.askedOf(deskAppointments.day)).toEqual([])
})

test('who works at no desk is told whose page it is, and nothing is asked', async () => {
  open(TodayPage, { person: aPerson() })

  await screen.findByText('这里是工作人员办件的地方')
  expect(api.askedOf(casesContract.today)).toEqual([])
})

test('a phone has the tab 工作台 and the ways to all places of work; a wide screen the rail instead', async () => {
  waits({})
  const { unmount } = open(TodayPage, { person: aRepairer() })
  await screen.findByRole('tab', { name: '工作台' })
  await tap('办件')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/desk/queue/index' })
  unmount()

  Object.assign(window, { innerWidth: 1280 })
  open(TodayPage, { person: aRepairer() })
  const rail = within(await screen.findByRole('navigation', { name: '工作台' }))
  expect(rail.getAllByRole('link').map((link) => link.textContent)).toEqual(['今天', '搜索', '办件', '怎么用', '居民页面'])
  expect(screen.queryByRole('tablist')).toBeNull()
})
