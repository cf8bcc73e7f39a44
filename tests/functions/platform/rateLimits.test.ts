import { countAgainst, type RateLimit } from '../../../functions/platform/rateLimits'
import { refusalOf } from '../../support/refusals'
import { monday, newWorld, type World } from '../../support/world'

const limit: RateLimit = { purpose: 'tries', most: 3, windowSeconds: 60 }

async function attempts(world: World, times: number, who = '10.0.0.1'): Promise<string[]> {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, () => countAgainst(world.ctx, limit, who)))
  return outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'counted' : outcome.reason.code))
}

test('so many are let through however many come at once, and the others hear when to come again', async () => {
  const world = await newWorld()

  const outcomes = await attempts(world, 10)

  expect(outcomes.filter((outcome) => outcome === 'counted')).toHaveLength(3)
  expect(outcomes.filter((outcome) => outcome === 'TOO_MANY_REQUESTS')).toHaveLength(7)
  world.clock.set(monday + 45_000)
  expect(await refusalOf(countAgainst(world.ctx, limit, '10.0.0.1'))).toEqual({
    code: 'TOO_MANY_REQUESTS',
    data: { retryAfterSeconds: 15 },
  })
})

test('the next window begins anew, and not a second earlier', async () => {
  const world = await newWorld()
  await attempts(world, 3)

  world.clock.set(monday + 59_999)
  expect(await attempts(world, 1)).toEqual(['TOO_MANY_REQUESTS'])
  world.clock.set(monday + 60_000)
  expect(await attempts(world, 4)).toEqual(expect.arrayContaining(['counted', 'TOO_MANY_REQUESTS']))
})

test('each address, purpose and community counts for itself', async () => {
  const [world, elsewhere] = [await newWorld(), await newWorld()]
  await attempts(world, 3)

  expect(await attempts(world, 1, '10.0.0.2')).toEqual(['counted'])
  expect(await attempts(elsewhere, 1)).toEqual(['counted'])
  await countAgainst(world.ctx, { ...limit, purpose: 'others' }, '10.0.0.1')
  expect(await attempts(world, 1)).toEqual(['TOO_MANY_REQUESTS'])
})

test('the address is not kept in plain, and its count goes when its window is over', async () => {
  const world = await newWorld()
  await attempts(world, 1)

  const index = world.services.crypto.index(world.communityId, 'tries', '10.0.0.1')
  const { items } = await world.ctx.table.query({ partition: `limit#tries#${index}`, limit: 5 })

  expect(items).toMatchObject([{ used: 1, expiresAt: (monday + 60_000) / 1000 }])
  expect(JSON.stringify(items)).not.toContain('10.0.0.1')
})
