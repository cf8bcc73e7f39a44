import { cancelActivity } from '../../../functions/activities/cancel'
import { publishActivity } from '../../../functions/activities/publish'
import { listNews } from '../../../functions/news/list'
import { moveSession } from '../../../functions/sessions/move'
import { newWorld, oneDay, type World } from '../../support/world'

const times = { startsAt: '2026-12-01T10:00:00+08:00', endsAt: '2026-12-01T11:00:00+08:00' }

async function published(world: World, requestId = 'r1') {
  const manager = await world.someone({ roles: ['manager'] })
  const activity = await publishActivity(manager.ctx, {
    requestId,
    title: '剪纸课',
    description: '来剪窗花。',
    organiser: '驿站',
    sessions: [{ ...times, venueId: 'hall', capacity: 20 }],
  })
  return { manager, activity, sessionId: activity.sessions[0]?.id ?? '' }
}

test('an activity that is published, moved and called off is news each time, newest first and once each', async () => {
  const world = await newWorld()
  const { manager, activity, sessionId } = await published(world)
  const later = { startsAt: '2026-12-02T10:00:00+08:00', endsAt: '2026-12-02T11:00:00+08:00' }
  await moveSession(manager.ctx, { requestId: 'r2', sessionId, ...later, venueId: 'square' })
  await cancelActivity(manager.ctx, { requestId: 'r3', activityId: activity.id, reason: '下雪' })

  await world.deliver({ again: true })

  const { items, next } = await listNews(world.ctx, {})
  expect(items.map(({ kind }) => kind)).toEqual(['sessionCancelled', 'sessionMoved', 'activityPublished'])
  expect(items[0]).toMatchObject({ activityId: activity.id, sessionId, title: '剪纸课', startsAt: later.startsAt, venue: '居民活动广场' })
  expect(next).toBeNull()
})

test('news comes page by page without gap or repeat, and another community hears nothing of it', async () => {
  const [world, elsewhere] = [await newWorld(), await newWorld()]
  for (const request of ['r1', 'r2', 'r3']) await published(world, request)
  await world.deliver()

  const first = await listNews(world.ctx, { limit: 2 })
  const second = await listNews(world.ctx, { limit: 2, cursor: first.next ?? '' })

  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3)
  expect((await listNews(elsewhere.ctx, {})).items).toEqual([])
})

test('after 60 days it is news no longer', async () => {
  const world = await newWorld()
  await published(world)
  await world.deliver()
  world.clock.pass(60 * oneDay + 1_000)

  expect((await listNews(world.ctx, {})).items).toEqual([])
})
