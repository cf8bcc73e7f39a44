import { StillBusy } from '../../../functions/platform/retry'
import { httpOf } from '../../support/http'
import { newWorld } from '../../support/world'

test('a store that is down answers 503 in words on every route that asks it, and never more than that', async () => {
  const down = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
  const world = await newWorld()
  const someone = await world.someone()
  const fail = () => Promise.reject(new StillBusy('the store is busy', { cause: down }))
  world.services.wholeTable = { get: fail, batchGet: fail, count: fail, query: fail, transact: fail }

  for (const path of ['/v1/me', `/v1/${world.communityId}/bookings`, `/v1/${world.communityId}/sessions?from=2026-11-23`]) {
    const reply = await httpOf(world).send(path, { token: someone.token })

    expect({ path, status: reply.status }).toEqual({ path, status: 503 })
    expect(reply.body).toMatchObject({ code: 'SERVICE_BUSY' })
    expect(reply.text).not.toMatch(/ECONN|stack|127\.0/)
  }
})

test('what nobody expected answers 500 without a word of it', async () => {
  const world = await newWorld()
  const someone = await world.someone()
  world.services.wholeTable = { ...world.services.wholeTable, query: () => Promise.reject(new Error('secret inside')) }

  const reply = await httpOf(world).send(`/v1/${world.communityId}/bookings`, { token: someone.token })

  expect(reply.status).toBe(500)
  expect(reply.body).toMatchObject({ code: 'INTERNAL' })
  expect(reply.text).not.toContain('secret inside')
})
