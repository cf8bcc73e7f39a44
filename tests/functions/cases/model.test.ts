import fc from 'fast-check'
import { repair } from '../../../contract/cases/kinds/repair'
import type { Relation } from '../../../contract/cases/relations'
import { actOnCase } from '../../../functions/cases/act'
import { putFollower } from '../../../functions/cases/case/followers'
import { afterMove } from '../../../functions/cases/case/move.rules'
import { actsAs } from '../../../functions/cases/case/moves'
import { StoredCase } from '../../../functions/cases/case/stored'
import { ordinaryHours } from '../../../functions/cases/clocks/hours.rules'
import type { Move } from '../../../functions/cases/parts/part'
import { sayOnCase } from '../../../functions/cases/say'
import { Event } from '../../../functions/platform/events'
import { aRequest } from '../../support/bookings'
import { beginStory, mayDo, replay, type Story, type Told, tellOn } from '../../support/caseReplay'
import { aCase, aNeighbourhood, aPool, aWorker, homeIn, rawCase, see } from '../../support/cases'
import { anInputFor } from '../../support/storedCase'
import { monday, oneDay, oneHour, oneMinute, type Someone } from '../../support/world'

// Some thousand requests, on a machine that may have other things to do.
const patience = 120_000
const sequences = 50
const worlds = 5
const kind = repair
type Name = keyof typeof repair.actions

type Step = { who: number; pick: number; likely: boolean; says: boolean; after: number; worker: number }

const anyStep: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(6),
  pick: fc.nat(1_000),
  likely: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  says: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 6, arbitrary: fc.constant(false) }),
  after: fc.constantFrom(0, oneMinute, 7 * oneMinute, oneHour, 5 * oneHour, oneDay, 4 * oneDay),
  worker: fc.nat(2),
})

test.each([1, 2, 3, 4])(
  '50 cases driven through the store end as the rules say, and their timelines tell them again (%i of 4)',
  async (seed) => {
    const lives = fc.sample(fc.array(anyStep, { minLength: 2, maxLength: 6 }), { numRuns: sequences, seed })
    const each = Array.from({ length: worlds }, (_, at) => lives.filter((_life, index) => index % worlds === at))

    const moves = (await Promise.all(each.map(liveOn))).flat()

    // Else the promise above would be an empty one.
    expect(moves).toHaveLength(sequences)
    expect(moves.reduce((sum, made) => sum + made, 0)).toBeGreaterThan(2 * sequences)
  },
  patience,
)

/** Some lives one after the other in a community of their own, each from Monday on; answers how many moves each made. */
async function liveOn(some: Step[][]): Promise<number[]> {
  const place = await aNeighbourhood()
  const { world, resident, worker, gridWorker, manager } = place
  const second = await aWorker(world)
  const other = await aWorker(world, { team: 'property' })
  const neighbour = await world.someone({ home: homeIn(1, '102') })
  const people = [resident, worker, gridWorker, manager, second, other, neighbour]
  const into = await aCase(manager)
  const made: number[] = []
  const items = await aPool(place, some.length, () => ({ followers: 1 }))
  const followed = items.flatMap((item) => putFollower(item, neighbour.person.id))
  await world.ctx.table.transact(followed, world.services.ids.secret())
  for (const [at, life] of some.entries()) {
    world.clock.set(monday)
    const id = items[at]?.id ?? ''
    made.push(await live(life, { id, into: into.id, people, workers: [worker, second, other], world }))
  }
  return made
}

type Living = {
  id: string
  into: string
  people: Someone[]
  workers: Someone[]
  world: Awaited<ReturnType<typeof aNeighbourhood>>['world']
}

async function live(life: Step[], { id, into, people, workers, world }: Living): Promise<number> {
  let model = await stored(world, id)
  let story = beginStory(kind, { at: monday, team: 'repair-crew' })
  let said = 0
  for (const step of life) {
    world.clock.pass(step.after)
    const now = world.clock.now()
    const someone = people[step.who] as Someone
    if (step.says) {
      const outcome = await settled(sayOnCase(someone.ctx, { requestId: aRequest(), caseId: id, text: '说一句' }))
      if (outcome === 'done') said++
    }
    const all = Object.keys(kind.actions)
    const can = people.flatMap((each) =>
      all.flatMap((name) => (mayDo(kind, story, { name, now, relations: relationsOf(story, each, people) }) ? [{ each, name }] : [])),
    )
    const likely = step.likely ? can[step.pick % Math.max(1, can.length)] : undefined
    const [actor, name] = likely ? [likely.each, likely.name] : [someone, all[step.pick % all.length] ?? '']
    const relations = relationsOf(story, actor, people)
    const chosen = workers[step.worker]?.person.id ?? ''
    const action = kind.actions[name as Name]
    const asks = 'asks' in action ? action.asks : {}
    const input = {
      ...anInputFor(action),
      ...('merge' in asks && { into }),
      ...('worker' in asks && { worker: step.worker === 2 ? 'rotation' : chosen }),
    }
    const may = mayDo(kind, story, { name, now, relations })
    const outcome = await settled(actOnCase(actor.ctx, { requestId: aRequest(), caseId: id, action: name, input }))
    for (const event of movesIn(world.events.splice(0), id)) story = tellOn(kind, story, event)
    // A worker of one team is not given what is another's by now, and nobody merges into what is over or not theirs.
    const refused = ['WORKER_UNKNOWN', 'CASE_UNKNOWN'].includes(outcome) && ('worker' in asks || 'merge' in asks)
    if (may && !refused) {
      expect({ name, outcome }).toEqual({ name, outcome: 'done' })
      const by = { id: actor.person.id, relation: actsAs(action, relations) }
      const workerId = 'worker' in asks ? (story.workerId ?? undefined) : undefined
      const move: Move = { name, by, input, workerId, at: new Date(now).toISOString() }
      model = afterMove(kind, { before: model, move, hours: ordinaryHours, now })
    } else {
      expect({ name, outcome }).not.toEqual({ name, outcome: 'done' })
    }
  }
  const after = await stored(world, id)
  expect(after).toEqual({ ...model, links: after.links })
  expect(after.links).toHaveLength(model.state === 'merged' ? 1 : 0)
  await expectTold(world, { item: after, said, manager: people[3] as Someone })
  return model.version - 1
}

async function expectTold(
  world: Living['world'],
  { item, said, manager }: { item: StoredCase; said: number; manager: Someone },
): Promise<void> {
  const [events, seen] = [await told(world, item.id), await see(manager, item)]
  const story = replay(kind, { at: monday, team: 'repair-crew' }, events)
  expect(story).toMatchObject({ state: item.state, team: item.team, workerId: item.workerId, enteredAt: Date.parse(item.enteredAt) })
  expect(seen.timeline.filter(({ what }) => what === 'acted')).toHaveLength(events.length)
  expect(seen.timeline.filter(({ text }) => text === '说一句')).toHaveLength(said)
}

/** What somebody is to the case, told from who they are and the story alone. */
function relationsOf({ team, workerId }: Story, { person, caller }: Someone, people: Someone[]): Relation[] {
  const [resident, , gridWorker, manager, , , neighbour] = people
  const relations: [Relation, boolean][] = [
    ['requester', person.id === resident?.person.id],
    ['follower', person.id === neighbour?.person.id],
    ['worker', person.id === workerId],
    ['team', caller.teams.includes(team) || (team === 'community' && person.id === manager?.person.id)],
    ['lead', caller.teams.includes('repair-crew')],
    ['grid', person.id === gridWorker?.person.id],
    ['manager', person.id === manager?.person.id],
  ]
  return relations.flatMap(([relation, holds]) => (holds ? [relation] : []))
}

const stored = async (world: Living['world'], id: string): Promise<StoredCase> =>
  StoredCase.parse(await world.ctx.table.get({ partition: `case#${id}`, sort: 'case' }))

/** The moves of a case as its events in the table tell them. */
async function told(world: Living['world'], id: string): Promise<Told[]> {
  const items = [...(await rawCase(world, { id }))].flatMap(([sort, item]) => (sort.startsWith('event#') ? [Event.parse(item)] : []))
  return movesIn(items, id)
}

const movesIn = (events: Event[], id: string): Told[] =>
  events
    .filter(({ subject, type }) => subject === id && type === 'case.acted')
    .map(({ actor, occurredAt, facts }) => ({ at: Date.parse(occurredAt), actor: actor ?? '', facts }))

const settled = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: { code?: string }) => {
      if (!error.code) throw error
      return error.code
    },
  )
