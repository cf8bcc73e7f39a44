import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { sessionsContract } from '../../../contract/sessions/routes'
import ActivitiesPage from '../../../src/pages/activities/index'
import { reachBottom } from '../../support/taro/taro'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aDumplingDay, aSession, aSessionId } from '../support/samples'

let api: FakeApi
const at = (day: string, number: number) =>
  aSession({
    id: aSessionId(String(number).padStart(3, '0')),
    title: `第 ${number} 场`,
    about: aDumplingDay({ festival: null, lunar: { month: 10, day: 16, leap: false } }),
    startsAt: `${day}T14:30:00+08:00`,
    endsAt: `${day}T16:00:00+08:00`,
  })

beforeEach(() => {
  startAfresh()
  api = fakeApi()
})

test('what is coming is asked for across months, and stands under its days', async () => {
  api.on(sessionsContract.list, () => ({ items: [at('2026-11-24', 1), at('2026-12-30', 2)], next: null }))

  open(ActivitiesPage)

  expect(await screen.findByText('第 2 场')).toBeTruthy()
  await screen.findByText('明天 · 农历十月十六')
  expect(text()).toContain('14:30–16:00 · 好邻居议事厅')
  expect(api.askedOf(sessionsContract.list)).toEqual([{ communityId: 'qingquan', from: '2026-11-23', to: '2027-01-22', limit: 50 }])
})

test('a day that is chosen shows only what is on that day', async () => {
  api.on(sessionsContract.list, () => ({ items: [at('2026-11-24', 1), at('2026-11-29', 2)], next: null }))
  open(ActivitiesPage)
  await screen.findByText('第 1 场')

  const day = await screen.findByLabelText(/^11月29日 星期日，1 场/)
  await act(async () => day.click())

  expect(text()).toContain('第 2 场')
  expect(text()).not.toContain('第 1 场')
  await tap('看全部')
  expect(text()).toContain('第 1 场')
})

test('a month of 200 activities is fetched page by page, marked whole, and shown fifteen rows at a time up to forty-five', async () => {
  const all = Array.from({ length: 200 }, (_, index) => at(`2026-11-${24 + (index % 7)}`, index)).sort((a, b) =>
    a.startsAt.localeCompare(b.startsAt),
  )
  api.on(sessionsContract.list, ({ cursor = '0' }: { cursor?: string }) => {
    const from = Number(cursor)
    return { items: all.slice(from, from + 50), next: from + 50 < all.length ? String(from + 50) : null }
  })

  open(ActivitiesPage)
  await tap('打开日历')

  await waitFor(() =>
    expect(api.askedOf(sessionsContract.list).filter((input) => (input as { to: string }).to === '2026-11-30')).toHaveLength(4),
  )
  await screen.findByLabelText(/^11月30日 星期一，28 场/)
  expect(screen.getAllByText(/^第 \d+ 场$/)).toHaveLength(15)

  for (let times = 0; times < 5; times++) act(reachBottom)
  expect(screen.getAllByText(/^第 \d+ 场$/)).toHaveLength(45)
  expect(text()).toContain('后面还有 155 场，在日历上点一天，就能看到那天的。')
})

test('another month is asked for whole', async () => {
  api.on(sessionsContract.list, () => ({ items: [], next: null }))
  open(ActivitiesPage)
  await screen.findByText('最近还没有活动')

  await tap('打开日历')
  await screen.findByText('这个月还没有活动')
  await act(async () => screen.getByLabelText('下个月').click())

  await waitFor(() =>
    expect(api.askedOf(sessionsContract.list).at(-1)).toEqual({ communityId: 'qingquan', from: '2026-12-01', to: '2026-12-31', limit: 50 }),
  )
})

test('a search finds, says when it finds nothing, and is let go of', async () => {
  api.on(sessionsContract.list, ({ search }: { search?: string }) => ({ items: search === '饺子' ? [aSession()] : [], next: null }))
  open(ActivitiesPage)
  const search = async (words: string) => {
    await typeSlowly(words)
    await tap('找')
  }

  await search('饺子')
  await screen.findByText('冬至包饺子')
  await search('滑雪')
  await screen.findByText('没有找到“滑雪”')

  await tap('不找了')
  await screen.findByText('最近还没有活动')
})

test('what is typed is looked for when it is asked for, not when the field is left, so a slow press finds its button', async () => {
  open(ActivitiesPage)
  await screen.findByText('找')

  await typeSlowly('饺子')

  expect(screen.queryByText('不找了')).toBeNull()
  expect(api.askedOf(sessionsContract.list).filter((input) => 'search' in (input as object))).toEqual([])
})

/** The field is left, and whatever that changes is on the page before the next tap. */
async function typeSlowly(words: string): Promise<void> {
  const input = screen.getByRole('textbox')
  await act(async () => {
    fireEvent.focus(input)
    fireEvent.input(input, { target: { value: words } })
    fireEvent.blur(input)
  })
}

test('without a network the page says so', async () => {
  open(ActivitiesPage)

  await screen.findByText('没有连上网络')
})
