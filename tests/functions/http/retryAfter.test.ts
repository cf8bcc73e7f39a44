import type { Hono } from 'hono'
import { routes, sentences } from '../../../functions/areas'
import { createHttp } from '../../../functions/platform/http'
import { newWorld, type World } from '../../support/world'

const appOf = (world: World) =>
  createHttp(routes, { services: async () => world.services, sentences, openapi: async () => '{}' }) as unknown as Hono

test('a 429 says in its header when to come again', async () => {
  const world = await newWorld()
  const { token } = await world.someone()
  const ask = () =>
    appOf(world).request(`/v1/${world.communityId}/cases/nearby`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ kind: 'repair', place: { venueId: 'square' } }),
    })
  for (let at = 0; at < 60; at++) await ask()

  const refused = await ask()

  expect(refused.status).toBe(429)
  const { data } = (await refused.json()) as { data: { retryAfterSeconds: number } }
  expect(refused.headers.get('retry-after')).toBe(String(data.retryAfterSeconds))
})

test('reads without a login end at 3,000 a minute and address, those with one do not', async () => {
  const world = await newWorld()
  const app = appOf(world)
  const { token } = await world.someone()
  const read = (headers = {}) => app.request('/v1/no/such/route', { headers })
  for (let at = 0; at < 3_000; at++) await read()

  const refused = await read()

  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await read({ authorization: `Bearer ${token}` })).status).toBe(404)
  world.clock.pass(60_000)
  expect((await read()).status).toBe(404)
})
