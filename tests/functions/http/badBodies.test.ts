import type { Hono } from 'hono'
import { routes, sentences } from '../../../functions/areas'
import { createHttp } from '../../../functions/platform/http'
import { expectRefusal } from '../../support/refusals'
import type { World } from '../../support/world'
import { scene } from './scene'

const appOf = (world: World) =>
  createHttp(routes, { services: async () => world.services, sentences, openapi: async () => '{}' }) as unknown as Hono

const long = '长'.repeat(10_000)

describe('a booking that is asked for wrongly is refused in words, and nothing is written', () => {
  const bodies: [title: string, body: unknown, field?: object][] = [
    ['broken JSON', '{"requestId": "r1", '],
    ['an empty body', ''],
    ['a list', []],
    ['a text', '"book me"'],
    ['null', 'null'],
    ['nothing in it', {}, { path: 'requestId', problem: 'missing' }],
    ['no party', { requestId: 'r1' }, { path: 'party', problem: 'missing' }],
    ['an empty party', { requestId: 'r1', party: [] }, { path: 'party', problem: 'tooFew', limit: 1 }],
    [
      'six people',
      { requestId: 'r1', party: 'abcdef'.split('').map((name) => ({ name })) },
      { path: 'party', problem: 'tooMany', limit: 5 },
    ],
    ['a party of another type', { requestId: 'r1', party: 'me' }, { path: 'party', problem: 'type' }],
    ['an unknown field', { requestId: 'r1', party: [{ name: '甲' }], seats: 2 }, { path: 'seats', problem: 'unknown' }],
    [
      'an unknown field of a member',
      { requestId: 'r1', party: [{ name: '甲', admin: true }] },
      { path: 'party.0.admin', problem: 'unknown' },
    ],
    ['a name that is a number', { requestId: 'r1', party: [{ name: 7 }] }, { path: 'party.0.name', problem: 'type' }],
    ['a name of spaces', { requestId: 'r1', party: [{ name: '   ' }] }, { path: 'party.0.name', problem: 'tooShort', limit: 1 }],
    ['a name of 10,000 characters', { requestId: 'r1', party: [{ name: long }] }, { path: 'party.0.name', problem: 'tooLong', limit: 50 }],
    [
      'a name of nothing anybody sees',
      { requestId: 'r1', party: [{ name: '\u0007\u202e' }] },
      { path: 'party.0.name', problem: 'tooShort', limit: 1 },
    ],
    ['half a character', '{"requestId":"r1","party":[{"name":"\\ud83d"}]}', { path: 'party.0.name', problem: 'characters' }],
    ['__proto__', '{"requestId":"r1","party":[{"name":"甲"}],"__proto__":{"seats":0}}'],
    ['__proto__ in a member', '{"requestId":"r1","party":[{"name":"甲","__proto__":{"personId":"x"}}]}'],
    [
      'constructor',
      '{"requestId":"r1","party":[{"name":"甲"}],"constructor":{"prototype":{}}}',
      { path: 'constructor', problem: 'unknown' },
    ],
    ['a requestId with a slash', { requestId: '../../x', party: [{ name: '甲' }] }, { path: 'requestId', problem: 'format' }],
    ['a requestId of 10,000 characters', { requestId: 'r'.repeat(10_000), party: [{ name: '甲' }] }, { path: 'requestId' }],
    ['a person id of the wrong form', { requestId: 'r1', party: [{ personId: 'me' }] }, { path: 'party.0.personId', problem: 'format' }],
  ]

  test.each(bodies.map(([title, body, field]) => [title, body, field ?? null] as const))('%s', async (_, body, field) => {
    const { send, path, someone, nothingWritten } = await scene()

    const reply = await send(path, { method: 'POST', token: someone.token, body })

    expectRefusal(reply, 'INPUT_INVALID')
    if (field) expect((reply.body.data as { fields: unknown[] }).fields).toContainEqual(expect.objectContaining(field))
    await nothingWritten()
  })

  test('a body past 100 KB, declared or not', async () => {
    const { send, path, someone, nothingWritten } = await scene()

    const reply = await send(path, {
      method: 'POST',
      token: someone.token,
      body: { requestId: 'r1', party: [{ name: 'x'.repeat(101 * 1024) }] },
    })

    expect(reply.status).toBe(413)
    expectRefusal(reply, 'BODY_TOO_LARGE')
    await nothingWritten()
  })

  test('bytes of another charset, which nobody could read afterwards', async () => {
    const { world, path, someone, nothingWritten } = await scene()
    const inGbk = [0xc4, 0xe3, 0xba, 0xc3]
    const body = Buffer.concat([Buffer.from('{"requestId":"r1","party":[{"name":"'), Buffer.from(inGbk), Buffer.from('"}]}')])

    for (const type of ['application/json', 'application/json; charset=gbk']) {
      const headers = { 'content-type': type, authorization: `Bearer ${someone.token}` }
      const reply = await appOf(world).request(path, { method: 'POST', headers, body })
      expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, 'INPUT_INVALID'])
    }
    await nothingWritten()
  })

  test('a hundred thousand brackets', async () => {
    const { send, path, someone } = await scene()

    expectRefusal(
      await send(path, { method: 'POST', token: someone.token, body: '['.repeat(50_000) + ']'.repeat(50_000) }),
      'INPUT_INVALID',
    )
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'nonsense'])(
    'a body called %s',
    async (type) => {
      const { send, path, someone, nothingWritten } = await scene()

      expectRefusal(
        await send(path, { method: 'POST', token: someone.token, body: '<a/>', headers: { 'content-type': type } }),
        'INPUT_INVALID',
      )
      await nothingWritten()
    },
  )
})
