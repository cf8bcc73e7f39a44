import type { Case } from '../../../contract/cases/case'
import { listCases } from '../../../functions/cases/list'
import { commit } from '../../../functions/platform/commit'
import { aCase, aCaseThatIs, aNeighbourhood, type Neighbourhood, see } from '../../support/cases'
import { httpOf } from '../../support/http'
import { expectRefusal } from '../../support/refusals'

const long = '长'.repeat(10_000)
const form = { danger: 'none', category: 'doors.lock', place: { householdId: 'c01-b1-1-101' }, text: '门锁坏了' }
const body = (change: object) => ({ requestId: 'r1', kind: 'repair', form, ...change })
const withForm = (change: object) => body({ form: { ...form, ...change } })

const reports: [string, unknown, string?][] = [
  ['broken JSON', '{"requestId": "r1", '],
  ['nothing in it', {}],
  ['null', 'null'],
  ['a kind nobody knows', body({ kind: 'wish' }), 'KIND_UNKNOWN'],
  ['a kind every object knows', body({ kind: 'constructor' }), 'KIND_UNKNOWN'],
  ['a kind of another type', body({ kind: ['repair'] })],
  ['no form', body({ form: undefined })],
  ['a form that is a list', body({ form: [] })],
  ['a form that is a text', body({ form: '门锁坏了' })],
  ['the form of another kind', body({ form: { parties: ['甲', '乙'], dispute: '噪音' } })],
  ['a field of another kind beside its own', withForm({ parties: ['甲', '乙'] })],
  ['__proto__ beside the form', `{"requestId":"r1","kind":"repair","form":${JSON.stringify(form)},"__proto__":{"form":{}}}`],
  ['constructor in the form', withForm({ constructor: { prototype: {} } })],
  ['10,000 characters', withForm({ text: long })],
  ['half a character', `{"requestId":"r1","kind":"repair","form":${JSON.stringify({ ...form, text: '门?锁' }).replace('?', '\\ud83d')}}`],
  ['a text that is a number', withForm({ text: 7 })],
  ['a place that is a text', withForm({ place: '我家' })],
  ['two places in one', withForm({ place: { householdId: 'c01-b1-1-101', venueId: 'square' } })],
  ['a place with a key in it', withForm({ place: { householdId: 'c01-b1-1-101#case' } })],
  ['a place far away', withForm({ place: { householdId: 'c99-b9-1-101' } }), 'PLACE_UNKNOWN'],
  ['half a unit', withForm({ place: { buildingId: 'c01-b1', unit: 1.5 } })],
  ['photos that are an object', withForm({ photos: { length: 1 } })],
  ['a photo that leads elsewhere', withForm({ photos: ['../../etc/passwd'] })],
  ['an unknown field', body({ state: 'closed' })],
  ['in the name of nobody', body({ onBehalfOf: {} })],
  ['a name of 10,000 characters', body({ onBehalfOf: { name: long } })],
]

// What is refused changes nothing, so the tests of a group share a neighbourhood and find it as it was.
let place: Neighbourhood

describe('a report that is wrong is refused in words, and nothing is written', () => {
  beforeAll(async () => {
    place = await aNeighbourhood()
  })

  test.each(reports)('%s', async (_what, sent, code = 'INPUT_INVALID') => {
    const { world, resident } = place

    const reply = await httpOf(world).send(`/v1/${world.communityId}/cases`, { method: 'POST', token: resident.token, body: sent })

    expectRefusal(reply, code)
    expect((await listCases(resident.ctx, {})).items).toEqual([])
    expect(world.events).toEqual([])
  })

  test('__proto__ in a form changes nothing of what it is', async () => {
    const { world, resident } = place
    const sent = `{"requestId":"r1","kind":"repair","form":{"danger":"none","category":"doors.lock","text":"x","__proto__":{"place":{"venueId":"square"}}}}`

    expectRefusal(
      await httpOf(world).send(`/v1/${world.communityId}/cases`, { method: 'POST', token: resident.token, body: sent }),
      'INPUT_INVALID',
    )
    expect(world.events).toEqual([])
  })
})

const input = (change: unknown) => ({ requestId: 'r1', input: change })

const moves: [string, string, unknown, string?][] = [
  ['broken JSON', 'accept', '{"requestId"'],
  ['an action nobody knows', 'explode', input({}), 'NOT_FOUND'],
  ['an action every object knows', 'constructor', input({}), 'NOT_FOUND'],
  ['__proto__ as an action', '__proto__', input({}), 'NOT_FOUND'],
  ['an action of 10,000 characters', 'a'.repeat(10_000), input({})],
  ['an action of another state', 'resume', input({}), 'ACTION_NOT_NOW'],
  ['an action of another role', 'withdraw', input({}), 'NOT_ALLOWED'],
  ['an input that is a text', 'accept', input('好')],
  ['an input that is a list', 'accept', input([])],
  ['a note of 10,000 characters', 'accept', input({ note: long })],
  ['a note of spaces', 'accept', input({ note: '   ' })],
  ['a note that is an object', 'accept', input({ note: {} })],
  ['what it does not ask for', 'accept', input({ worker: 'rotation' })],
  ['__proto__ in what it asks for', 'decline', `{"requestId":"r1","input":{"__proto__":{"reason":"notOurs","turnTo":"物业"}}}`],
  ['nothing of what it asks for', 'decline', { requestId: 'r1' }],
  ['a reason of another type', 'decline', input({ reason: ['notOurs'], turnTo: '物业' })],
  ['a worker of another team', 'dispatch', input({ worker: 'per_01JD0000000000000000000000' }), 'WORKER_UNKNOWN'],
  ['a case that is not there to merge into', 'merge', input({ into: 'cas_01JD0000000000000000000000' }), 'CASE_UNKNOWN'],
  ['an unknown field', 'accept', { requestId: 'r1', state: 'closed' }],
]

describe('a move that is wrong is refused in words, and the case is as it was', () => {
  let item: Case

  beforeAll(async () => {
    place = await aNeighbourhood()
    item = await aCase(place.resident)
    place.world.events.splice(0)
  })

  test.each(moves)('%s', async (_what, action, sent, code = 'INPUT_INVALID') => {
    const { world, resident, manager } = place
    const path = `/v1/${world.communityId}/cases/${item.id}/actions/${action}`

    expectRefusal(await httpOf(world).send(path, { method: 'POST', token: manager.token, body: sent }), code)
    expect(await see(resident, item)).toMatchObject({ state: 'submitted', version: 1 })
    expect(world.events).toEqual([])
  })
})

describe('costs that are wrong are refused, and the work goes on', () => {
  let item: Case

  beforeAll(async () => {
    place = await aNeighbourhood()
    item = await aCaseThatIs('working', place)
  })

  test.each<[string, object]>([
    ['costs below nothing', { costs: [{ what: '锁芯', fen: -1, residentFen: 0 }] }],
    ['costs in parts of a fen', { costs: [{ what: '锁芯', fen: 0.5, residentFen: 0 }] }],
    ['more for the resident than it costs', { costs: [{ what: '锁芯', fen: 100, residentFen: 101 }] }],
    ['a hundred costs', { costs: Array.from({ length: 100 }, () => ({ what: '锁芯', fen: 1, residentFen: 0 })) }],
  ])('%s', async (_what, costs) => {
    const { world, worker } = place
    const path = `/v1/${world.communityId}/cases/${item.id}/actions/complete`

    expectRefusal(await httpOf(world).send(path, { method: 'POST', token: worker.token, body: input(costs) }), 'INPUT_INVALID')
    expect((await see(worker, item)).state).toBe('working')
  })
})

test.each(['queue=nobody', 'queue=team&of=../x', 'only=mine', 'limit=0', 'cursor=%00', 'nonsense=1', 'queue=all&cursor=bm9uc2Vuc2U.x'])(
  'a list asked for with %s is refused',
  async (query) => {
    const { world, manager } = await aNeighbourhood()

    expectRefusal(await httpOf(world).send(`/v1/${world.communityId}/cases?${query}`, { token: manager.token }))
  },
)

test.each([
  ['a report', '', (deep: string) => `{"requestId":"r1","kind":"repair","form":${deep}}`],
  ['an action', '/actions/withdraw', (deep: string) => `{"requestId":"r1","input":${deep}}`],
  ['another case from one', '/convert', (deep: string) => `{"requestId":"r1","kind":"repair","form":${deep}}`],
])('%s under a requestId that was used, with something nested ten thousand deep, is refused', async (_what, way, bodyOf) => {
  const { world, resident, manager } = await aNeighbourhood()
  const item = await aCase(resident)
  const { send } = httpOf(world)
  const path = `/v1/${world.communityId}/cases${way && `/${item.id}${way}`}`
  const someone = way === '/convert' ? manager : resident
  await commit(someone.ctx, { request: { verb: 'createCase', input: { requestId: 'r1' } }, writes: [], events: [] })

  const reply = await send(path, { method: 'POST', token: someone.token, body: bodyOf(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`) })

  expectRefusal(reply, 'INPUT_INVALID')
})
