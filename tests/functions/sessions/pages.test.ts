import { inCommunity } from '../../../functions/platform/community'
import { writeCursor } from '../../../functions/platform/cursor'
import { listSessions } from '../../../functions/sessions/list'
import { refusalOf } from '../../support/refusals'
import { aSession } from '../../support/sessions'
import { newWorld, type World } from '../../support/world'

type Input = Parameters<typeof listSessions>[1]

const sessionId = 'ses_01KAPE0000000000000000000A'

async function nineSessions(): Promise<World> {
  const world = await newWorld()
  for (const day of ['11-29', '11-30', '11-30', '12-01', '12-15', '12-31', '12-31', '01-01', '01-02'])
    await aSession(world, { startsAt: `${day.startsWith('01') ? 2027 : 2026}-${day}T10:00:00+08:00` })
  return world
}

async function everyPage(world: World, input: Input): Promise<string[][]> {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const { items, next } = await listSessions(world.ctx, { ...input, cursor })
    pages.push(items.map(({ id }) => id))
    cursor = next ?? undefined
  } while (cursor && pages.length < 50)
  return pages
}

test.each([1, 2, 3, 4, 5, 9])('pages of %i come to the end without gap or repeat', async (limit) => {
  const world = await nineSessions()
  const { items: whole } = await listSessions(world.ctx, { limit: 50 })

  const pages = await everyPage(world, { limit })

  expect(pages.flat()).toEqual(whole.map(({ id }) => id))
  expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
  expect(pages).toHaveLength(Math.ceil(9 / limit))
})

test('what begins at the last second of the range is on the last page', async () => {
  const world = await newWorld()
  await aSession(world, { title: '头', startsAt: '2026-12-22T10:00:00+08:00' })
  await aSession(world, { title: '尾', startsAt: '2026-12-22T12:00:00+08:00' })
  const range = { from: '2026-12-22T10:00:00+08:00', to: '2026-12-22T12:00:00+08:00', limit: 1 }

  const first = await listSessions(world.ctx, range)
  const second = await listSessions(world.ctx, { ...range, cursor: first.next ?? '' })

  expect([first, second].map(({ items }) => items.map(({ title }) => title))).toEqual([['头'], ['尾']])
  expect(second.next).toBeNull()
})

test('a session published meanwhile neither repeats nor hides another', async () => {
  const world = await nineSessions()
  const { items: before } = await listSessions(world.ctx, { limit: 50 })
  const first = await listSessions(world.ctx, { limit: 4 })
  await aSession(world, { startsAt: '2026-11-29T09:00:00+08:00' })
  const late = await aSession(world, { startsAt: '2027-01-01T09:00:00+08:00' })

  const rest = await listSessions(world.ctx, { limit: 50, cursor: first.next ?? '' })

  expect([...first.items, ...rest.items].map(({ id }) => id).filter((id) => id !== late.id)).toEqual(before.map(({ id }) => id))
  expect(rest.items.map(({ id }) => id)).toContain(late.id)
})

test.each([
  ['is no cursor', 'not-one'],
  ['lost its end', writeCursor(['2026-12-01T10:00:00+08:00', sessionId]).slice(0, -3)],
  ['names a month that is none', writeCursor(['2026-99-01T10:00:00+08:00', sessionId])],
  ['names no time', writeCursor(['2026-12', sessionId])],
  ['names no session', writeCursor(['2026-12-01T10:00:00+08:00', '~~~'])],
  ['names an empty session', writeCursor(['2026-12-01T10:00:00+08:00', ''])],
  ['has a part too many', writeCursor(['2026-12-01T10:00:00+08:00', sessionId, ''])],
  ['lies before the range', writeCursor(['2026-11-22T10:00:00+08:00', sessionId])],
  ['lies behind the range', writeCursor(['2027-11-22T10:00:00+08:00', sessionId])],
])('a cursor that %s is refused', async (_what, cursor) => {
  const world = await nineSessions()

  expect((await refusalOf(listSessions(world.ctx, { cursor }))).code).toBe('CURSOR_INVALID')
})

test("another community's cursor is only a place in time: it shows one's own sessions from there", async () => {
  const [here, there] = [await nineSessions(), await nineSessions()]
  const { next } = await listSessions(there.ctx, { limit: 4 })
  const { items: own } = await listSessions(here.ctx, { limit: 50 })

  const { items } = await listSessions(here.ctx, { limit: 50, cursor: next ?? '' })

  expect(own.map(({ id }) => id)).toEqual(expect.arrayContaining(items.map(({ id }) => id)))
  expect(items.length).toBeGreaterThan(0)
})

test('a range of more than 400 days is refused with how many it may have', async () => {
  const world = await newWorld()

  const refusal = await refusalOf(listSessions(world.ctx, { from: '2026-01-01', to: '2028-01-01' }))

  expect(refusal).toEqual({ code: 'RANGE_TOO_LONG', data: { limitDays: 400 } })
})

test('a community nobody has is refused', async () => {
  const world = await newWorld()

  expect((await refusalOf(listSessions(inCommunity(world.services, 'nowhere'), {}))).code).toBe('COMMUNITY_UNKNOWN')
})
