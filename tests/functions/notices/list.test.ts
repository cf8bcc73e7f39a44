import { NoticeId } from '../../../contract/notices'
import { listNotices } from '../../../functions/notices/list'
import { writeCursor } from '../../../functions/platform/cursor'
import { aBooking } from '../../support/bookings'
import { told } from '../../support/notices'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld } from '../../support/world'

test('the inbox begins with the newest and says how many are unread in all', async () => {
  const world = await newWorld()
  const someone = await told(world, 3)

  const { items, next, unread } = await listNotices(someone.ctx, {})

  expect(items.map((notice) => 'title' in notice && notice.title)).toEqual(['3', '2', '1'])
  expect(items.every(({ read }) => !read)).toBe(true)
  expect({ next, unread }).toEqual({ next: null, unread: 3 })
})

test('a notice carries the time of what it tells of, in Beijing time', async () => {
  const world = await newWorld()
  const someone = await told(world, 1)

  const { items } = await listNotices(someone.ctx, {})

  expect(items).toMatchObject([{ kind: 'bookingConfirmed', at: '2026-11-23T10:00:00+08:00', seats: 1, venue: '好邻居议事厅' }])
})

test.each([1, 2, 4])('pages of %i come to the end without gap or repeat', async (limit) => {
  const world = await newWorld()
  const someone = await told(world, 4)

  const titles: string[] = []
  let cursor: string | undefined
  do {
    const { items, next, unread } = await listNotices(someone.ctx, { limit, cursor })
    expect(unread).toBe(4)
    titles.push(...items.flatMap((notice) => ('title' in notice ? [notice.title] : [])))
    cursor = next ?? undefined
  } while (cursor && titles.length < 20)

  expect(titles).toEqual(['4', '3', '2', '1'])
})

test('what is told meanwhile neither repeats nor hides a notice of the next page', async () => {
  const world = await newWorld()
  const someone = await told(world, 3)
  const first = await listNotices(someone.ctx, { limit: 2 })
  await aBooking(someone, await aSession(world, { title: '新' }))
  await world.deliver()

  const second = await listNotices(someone.ctx, { limit: 2, cursor: first.next ?? '' })

  expect([...first.items, ...second.items].map((notice) => 'title' in notice && notice.title)).toEqual(['3', '2', '1'])
})

test.each([
  ['is no cursor', 'not-one'],
  ['names no notice', writeCursor(['person'])],
  ['names nothing', writeCursor([''])],
  ['leads out of the inbox', writeCursor(['zzz'])],
  ['has a part too many', writeCursor(['evt_01KAPE0000000000000000000A', ''])],
])('a cursor that %s is refused', async (_what, cursor) => {
  const world = await newWorld()
  const someone = await told(world, 1)

  expect((await refusalOf(listNotices(someone.ctx, { cursor }))).code).toBe('CURSOR_INVALID')
})

test("nobody else's notices are shown, whatever cursor is sent", async () => {
  const world = await newWorld()
  const [someone, other] = [await told(world, 2), await told(world, 1)]
  const { next } = await listNotices(someone.ctx, { limit: 1 })

  const { items } = await listNotices(other.ctx, { cursor: next ?? '' })

  expect(items.every(({ id }) => NoticeId.safeParse(id).success)).toBe(true)
  expect(items.length).toBeLessThanOrEqual(1)
  expect(items.map((notice) => 'title' in notice && notice.title)).not.toContain('2')
})

test('without a login, and with one of another community, there is no inbox', async () => {
  const world = await newWorld()
  const stranger = await (await newWorld()).someone()

  expect((await refusalOf(listNotices(world.ctx, {}))).code).toBe('LOGIN_REQUIRED')
  expect((await refusalOf(listNotices({ ...world.ctx, caller: stranger.caller }, {}))).code).toBe('NOT_ALLOWED')
})
