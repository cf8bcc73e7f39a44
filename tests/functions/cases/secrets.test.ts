import { communityOf } from '../../../functions/communities/lookup'
import { putSettings } from '../../../functions/communities/store'
import { putBuilding } from '../../../functions/places/store'
import { clockOver } from '../../support/caseClock'
import { aForm, aGridWorker, aManager, aWorker, building, rawCase } from '../../support/cases'
import { httpOf, procedures } from '../../support/http'
import { newWorld, oneDay, oneMinute, type Someone } from '../../support/world'

// The lists of kinds and of parts with lines more; nothing else of the product knows of them.
jest.mock('../../../contract/cases/kinds/kinds', () => {
  const { kinds: known } = jest.requireActual('../../../contract/cases/kinds/kinds')
  const kinds = [...known, jest.requireActual('../../support/quarrel/kind').quarrel]
  return { kinds, kindNamed: (name: string) => kinds.find((kind) => kind.name === name) }
})
jest.mock('../../../contract/cases/parts/parts', () => {
  const { parts } = jest.requireActual('../../../contract/cases/parts/parts')
  return { parts: [...parts, ...jest.requireActual('../../support/quarrel/asked').askedParts] }
})
jest.mock('../../../contract/cases/parts/rowParts', () => {
  const { rowParts } = jest.requireActual('../../../contract/cases/parts/rowParts')
  return { rowParts: [...rowParts, ...jest.requireActual('../../support/quarrel/asked').askedInRows] }
})
jest.mock('../../../functions/cases/parts/parts', () => {
  const { parts } = jest.requireActual('../../../functions/cases/parts/parts')
  return { parts: { ...parts, ...jest.requireActual('../../support/quarrel/parts').changingParts } }
})

const secrets = /verdict-7|rumour-7|whisper-7|墙是他砸的/
const place = { householdId: 'c01-b1-1-101' }

async function start() {
  const world = await newWorld()
  const settings = await communityOf(world.ctx)
  const court = { id: 'court', name: '调解室', does: ['quarrel'] }
  const grids = [{ id: 'grid-1', name: '第一网格', places: ['c01'] }]
  await world.ctx.table.transact(
    [putSettings({ ...settings, teams: [...settings.teams, court], grids }), putBuilding(building)],
    world.services.ids.secret(),
  )
  world.clock.pass(oneMinute)
  const [asker, second, other, stranger] = [
    await world.someone({ name: '其木格', home: true }),
    await world.someone({ name: '巴图' }),
    await world.someone({ name: '张伟' }),
    await world.someone({ name: '苏日娜', home: true }),
  ]
  const [mediator, colleague] = [
    await aWorker(world, { name: '荷香', team: 'court' }),
    await aWorker(world, { name: '兰姐', team: 'court' }),
  ]
  const [manager, gridWorker, plumber] = [await aManager(world), await aGridWorker(world), await aWorker(world)]
  const { call } = httpOf(world)
  let requests = 0
  const tokenOf = ({ person, caller }: Someone) =>
    world.services.tokens.sign('access', { sub: person.id, com: world.communityId, log: caller.loginId, ver: 1 })
  const ask = async (someone: Someone, route: string, input: Record<string, unknown> = {}) =>
    call(route, { communityId: world.communityId, ...input }, await tokenOf(someone))
  const write = (someone: Someone, route: string, input: Record<string, unknown>) =>
    ask(someone, route, { requestId: `r${++requests}`, ...input })
  return { world, asker, second, other, stranger, mediator, colleague, manager, gridWorker, plumber, ask, write }
}

/** A quarrel that was heard, with two who ask and one whom it is about, and what the mediator keeps to the mediators. */
async function aQuarrel(place_: Awaited<ReturnType<typeof start>>) {
  const { asker, second, other, mediator, write } = place_
  const made = await write(asker, 'cases.create', { kind: 'quarrel', form: { about: 'leak', text: '墙是他砸的', place } })
  const caseId = made.body.id as string
  const sides = [
    { personId: second.person.id, as: 'requester' },
    { personId: other.person.id, as: 'otherSide' },
  ]
  const invited = await write(mediator, 'cases.act', { caseId, action: 'invite', input: { sides } })
  const ticked = await write(other, 'cases.act', { caseId, action: 'tick', input: { papers: { lease: 'shown', bill: 'missing' } } })
  const judged = await write(mediator, 'cases.act', { caseId, action: 'judge', input: { verdict: 'verdict-7', rumour: 'rumour-7' } })
  return { caseId, made, invited, ticked, judged }
}

test('a kind that shares nothing with repair goes its way by its own levels, clocks, people and papers', async () => {
  const all = await start()
  const { world, second, other, mediator, colleague, ask, write } = all
  const tick = clockOver(world)

  const { caseId, made, invited, ticked, judged } = await aQuarrel(all)
  await world.deliver({ again: true })

  expect(made.body).toMatchObject({
    number: expect.stringMatching(/^JF-/),
    level: 'heated',
    state: 'heard',
    team: { id: 'court' },
    parts: [],
  })
  expect(Object.keys(made.body.deadlines as object)).toEqual(['hearing', 'settlement'])
  expect(invited.body).toMatchObject({ state: 'talking', deadlines: { hearing: { state: 'met' } }, parts: [{ part: 'sides' }] })
  expect(ticked.body).toMatchObject({
    mine: ['otherSide'],
    parts: [{ part: 'sides' }, { part: 'papers', lease: 'shown', bill: 'missing' }],
  })
  expect(judged.body).toMatchObject({ parts: [{ part: 'sides' }, { part: 'papers' }, { part: 'minutes', verdict: 'verdict-7' }] })

  // The second who asks is told and has it among their own, like the first.
  expect((await ask(second, 'cases.list')).body.items).toMatchObject([{ id: caseId, level: 'heated' }])
  expect((await ask(second, 'cases.get', { caseId })).body).toMatchObject({ mine: ['requester'], allowed: ['tick'] })
  expect((await ask(other, 'notices.list')).body.items).toMatchObject([{ what: 'invite', staff: false }])
  expect((await ask(colleague, 'cases.get', { caseId })).body).toMatchObject({
    mine: ['team', 'lead'].slice(0, 1),
    allowed: ['judge', 'settle'],
  })
  expect((await ask(mediator, 'cases.list', { queue: 'team', only: 'danger' })).body.items).toMatchObject([{ id: caseId }])

  world.clock.pass(60 * oneDay)
  await tick(world)
  const settled = await write(mediator, 'cases.act', { caseId, action: 'settle' })
  expect(settled.body).toMatchObject({ state: 'settled', deadlines: { settlement: { state: 'metLate' } } })
})

test('what it keeps secret is shown to those it names and to nobody else, on no route, in no list, notice, export or timeline', async () => {
  const all = await start()
  const { world, asker, second, other, stranger, mediator, manager, gridWorker, plumber, ask, write } = all
  const { caseId } = await aQuarrel(all)
  await write(asker, 'cases.create', { kind: 'repair', form: aForm({ place }) })
  await clockOver(world)(world)
  await world.deliver()
  const month = '2026-11'
  const reads: [string, Record<string, unknown>][] = [
    ['cases.get', { caseId }],
    ['cases.list', {}],
    ...(['worker', 'team', 'grid', 'all'] as const).map((queue): [string, Record<string, unknown>] => ['cases.list', { queue }]),
    ['cases.list', { queue: 'team', of: 'court' }],
    ['cases.list', { queue: 'grid', of: 'grid-1' }],
    ['cases.nearby', { kind: 'quarrel', place }],
    ['notices.list', {}],
    ['rates.list', { month }],
    ['news.list', {}],
    ['people.get', {}],
    ['teams.list', {}],
  ]
  const everything = async (someone: Someone) =>
    (await Promise.all(reads.map(([route, input]) => ask(someone, route, input)))).map(({ text }) => text).join('\n')

  for (const someone of [asker, second, other]) {
    const seen = await everything(someone)
    expect(seen).not.toMatch(secrets)
    expect(seen).toMatch(caseId)
    expect(seen).not.toMatch('judge')
  }
  for (const someone of [stranger, manager, gridWorker, plumber])
    expect(await everything(someone)).not.toMatch(new RegExp(`${secrets.source}|${caseId}|JF-`))
  const seen = await everything(mediator)
  expect(seen).toMatch(/verdict-7/)
  expect(seen).toMatch(/墙是他砸的/)
  expect(seen).not.toMatch(/rumour-7|whisper-7/)

  // Managers take no list of such cases along either, and what is followed or said finds none.
  expect((await write(manager, 'exports.make', { kind: 'quarrel', month })).status).toBe(403)
  for (const [route, input] of [
    ['cases.follow', {}],
    ['cases.say', { text: '怎么了' }],
    ['cases.act', { action: 'settle' }],
  ] as const)
    for (const someone of [stranger, manager, gridWorker]) expect((await write(someone, route, { caseId, ...input })).status).toBe(404)
  // It was there all the time.
  expect(JSON.stringify([...(await rawCase(world, { id: caseId })).values()])).toMatch(/verdict-7.*whisper-7|whisper-7.*verdict-7/s)
  expect(procedures.size).toBeGreaterThan(30)
})
