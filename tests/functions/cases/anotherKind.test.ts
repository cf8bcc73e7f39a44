import { putBuilding } from '../../../functions/places/store'
import { clockOver } from '../../support/caseClock'
import { aForm, aManager, building, rawCase } from '../../support/cases'
import { httpOf } from '../../support/http'
import { rawItems } from '../../support/people'
import { newWorld, oneDay, oneHour, oneMinute, type Someone } from '../../support/world'

// What the list of kinds is with one line more; nothing else of the product knows of it.
jest.mock('../../../contract/cases/kinds/kinds', () => {
  const { kinds: known } = jest.requireActual('../../../contract/cases/kinds/kinds')
  const kinds = [...known, jest.requireActual('../../support/lostAndFound').lostAndFound]
  return { kinds, kindNamed: (name: string) => kinds.find((kind) => kind.name === name) }
})

const found = { what: 'keys', text: '一串钥匙，挂着小羊', place: { venueId: 'square' } }

async function start() {
  const world = await newWorld()
  const [finder, manager] = [await world.someone({ name: '其木格' }), await aManager(world)]
  const { call } = httpOf(world)
  let requests = 0
  // A token lasts for minutes, this story for weeks.
  const tokenOf = ({ person, caller }: Someone) =>
    world.services.tokens.sign('access', { sub: person.id, com: world.communityId, log: caller.loginId, ver: 1 })
  const ask = async (someone: Someone, route: string, input: Record<string, unknown> = {}) =>
    call(route, { communityId: world.communityId, ...input }, await tokenOf(someone))
  const write = (someone: Someone, route: string, input: Record<string, unknown>) =>
    ask(someone, route, { requestId: `r${++requests}`, ...input })
  return { world, finder, manager, ask, write }
}

const whats = (reply: { body: Record<string, unknown> }) => (reply.body.items as { what: string }[]).map(({ what }) => what)

test('a kind that is a file and a line goes from report to end through every route, with its clocks and notices', async () => {
  const { world, finder, manager, ask, write } = await start()
  const tick = clockOver(world)

  const { body: made } = await write(finder, 'cases.create', { kind: 'lostAndFound', form: found })
  await world.deliver()
  const caseId = made.id as string
  const queue = async (only?: string) =>
    ((await ask(manager, 'cases.list', { queue: 'team', ...(only && { only }) })).body.items as { id: string; state: string }[]).map(
      ({ id, state }) => [id, state],
    )

  expect(made).toMatchObject({
    number: 'SW-20261123-0001',
    kind: 'lostAndFound',
    state: 'reported',
    allowed: [],
    team: { id: 'community' },
  })
  expect(made).toMatchObject({ form: { what: 'keys' }, dueAt: '2026-11-23T11:00:00+08:00' })
  expect((await ask(manager, 'cases.get', { caseId })).body).toMatchObject({ allowed: ['keep'], requester: { name: '其*' } })
  expect(await queue('pool')).toEqual([[caseId, 'reported']])

  world.clock.pass(50 * oneMinute)
  await tick(world)
  await write(manager, 'cases.act', { caseId, action: 'keep', input: { note: '在值班室' } })
  world.clock.pass(29 * oneDay)
  const early = await write(manager, 'cases.act', { caseId, action: 'auction' })
  world.clock.pass(oneDay + oneHour)
  await tick(world)
  const late = await queue('late')
  const done = await write(manager, 'cases.act', { caseId, action: 'handOut', input: { outcome: '失主已取走' } })
  await world.deliver({ again: true })

  expect(early).toMatchObject({ status: 409, body: { code: 'ACTION_NOT_NOW', data: { state: 'kept', allowed: ['handOut'] } } })
  expect(late).toEqual([[caseId, 'kept']])
  expect(done.body).toMatchObject({ state: 'returned', deadlines: { answer: { state: 'met' }, solution: { state: 'metLate' } } })
  expect(await queue()).toEqual([])
  expect((await ask(finder, 'cases.get', { caseId })).body).toMatchObject({ allowed: ['search'] })
  expect(whats(await ask(finder, 'notices.list'))).toEqual(['handOut', 'keep'])
  expect(whats(await ask(manager, 'notices.list'))).toEqual(expect.arrayContaining(['submitted', 'answer.warn', 'solution.late', 'call']))

  const again = await write(finder, 'cases.act', { caseId, action: 'search' })
  expect(again.body).toMatchObject({ state: 'reported', worker: null, deadlines: { solution: { state: 'running' } } })
  expect(await queue('pool')).toEqual([[caseId, 'reported']])
})

test('neighbours neither find nor follow it, since its file does not say so; a repair at the same place they do', async () => {
  const { world, finder, ask, write } = await start()
  const neighbour = await world.someone({ name: '苏日娜', home: true })
  const atHome = { ...found, place: { householdId: 'c01-b1-1-101' } }
  await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
  const made = [
    await write(finder, 'cases.create', { kind: 'lostAndFound', form: found }),
    await write(finder, 'cases.create', { kind: 'lostAndFound', form: atHome }),
  ]
  const repair = await write(finder, 'cases.create', { kind: 'repair', form: aForm({ place: found.place }) })
  const near = (kind: string, place: object) => ask(neighbour, 'cases.nearby', { kind, place })

  for (const { place } of [found, atHome]) expect((await near('lostAndFound', place)).body).toEqual({ items: [], next: null })
  for (const { body } of made) {
    const followed = await write(neighbour, 'cases.follow', { caseId: body.id })
    expect(followed).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    expect([...(await rawCase(world, body as { id: string })).keys()].filter((sort) => sort.startsWith('follower#'))).toEqual([])
  }
  for (const place of ['venue-square', 'c01-b1-1']) expect(await rawItems(world, `near#${place}`)).not.toMatch('lostAndFound')
  expect((await near('repair', found.place)).body.items).toMatchObject([{ id: repair.body.id }])
  expect((await write(neighbour, 'cases.follow', { caseId: repair.body.id })).status).toBe(200)
})

test('its form is its own, and no repair’s', async () => {
  const { finder, write } = await start()

  const [wrong, ofRepair, foundAsRepair] = [
    await write(finder, 'cases.create', { kind: 'lostAndFound', form: { ...found, what: 'ghosts' } }),
    await write(finder, 'cases.create', { kind: 'lostAndFound', form: aForm() }),
    await write(finder, 'cases.create', { kind: 'repair', form: found }),
  ]

  expect(wrong.body).toMatchObject({ code: 'INPUT_INVALID', data: { fields: [{ path: 'form.what', problem: 'choice' }] } })
  expect([ofRepair.status, foundAsRepair.status]).toEqual([400, 400])
})

test('a repair becomes one of it, with its place, words and the link', async () => {
  const { finder, manager, ask, write } = await start()
  const repair = await write(finder, 'cases.create', { kind: 'repair', form: aForm({ place: found.place, text: '捡到一部手机' }) })

  const made = await write(manager, 'cases.convert', { caseId: repair.body.id, kind: 'lostAndFound', form: { what: 'phone' } })

  expect(made.body).toMatchObject({
    kind: 'lostAndFound',
    form: { what: 'phone', text: '捡到一部手机' },
    links: [{ how: 'convertedFrom' }],
  })
  expect((await ask(finder, 'cases.get', { caseId: repair.body.id })).body).toMatchObject({
    links: [{ kind: 'lostAndFound', how: 'convertedTo' }],
  })
})
