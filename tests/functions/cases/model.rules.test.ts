import fc from 'fast-check'
import type { Kind } from '../../../contract/cases/kind'
import { kinds } from '../../../contract/cases/kinds/kinds'
import type { Relation } from '../../../contract/cases/relations'
import { afterMove, factsOfMove } from '../../../functions/cases/case/move.rules'
import { actsAs, allowedActions, movedCase, whyNotAct } from '../../../functions/cases/case/moves'
import type { StoredCase } from '../../../functions/cases/case/stored'
import { fireClocks } from '../../../functions/cases/clocks/case.rules'
import type { Clock } from '../../../functions/cases/clocks/clock'
import { deadlineOf } from '../../../functions/cases/clocks/clock.rules'
import type { Move } from '../../../functions/cases/parts/part'
import { beginStory, mayDo, tellOn } from '../../support/caseReplay'
import { answerOf, fallsDue, type Moment, reaches, type SlowClock, solutionOf, updateOf, usedBy } from '../../support/slowCase'
import { anyHours, at, minute, windows } from '../../support/slowHours'
import { anInputFor, aStoredCase } from '../../support/storedCase'

const hour = 60 * minute
const day = 24 * hour
const sequences = process.env.FULL ? 10_000 : 2_000
const clockNames = ['answer', 'update', 'solution'] as const
const everyRelation: Relation[] = ['requester', 'follower', 'worker', 'team', 'lead', 'coUnit', 'grid', 'manager', 'clock']

type Step = { pick: number; asked: Relation[]; likely: boolean; tick: boolean; after: number; worker: string; team: string }

const anyStep: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(1_000),
  asked: fc.subarray(everyRelation, { minLength: 1 }),
  // Left to chance alone hardly a case would come far.
  likely: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  tick: fc.boolean(),
  after: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: hour }),
    fc.integer({ min: hour, max: day }),
    fc.integer({ min: day, max: 8 * day }),
  ),
  worker: fc.constantFrom('per_one', 'per_two'),
  team: fc.constantFrom('repair-crew', 'property', 'community'),
})

const anyLife = fc.record({
  level: fc.constantFrom('danger', 'urgent', 'ordinary', 'complex'),
  hours: anyHours,
  start: fc.constantFrom(...windows).chain(([first, last]) => fc.integer({ min: at(first), max: at(last) })),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 14 }),
})

/** What somebody tries next: mostly what can be done, else anything at all. */
function attempt(kind: Kind, item: StoredCase, { step, now }: { step: Step; now: number }): { name: string; relations: Relation[] } {
  const can = step.likely ? allowedActions(kind, item, { relations: everyRelation, now }) : []
  const names = can.length > 0 ? can : Object.keys(kind.actions)
  const name = names[step.pick % names.length] ?? ''
  const who = kind.actions[name]?.who ?? []
  return { name, relations: step.likely ? [who[step.pick % who.length] ?? 'clock'] : step.asked }
}

function moveOf(
  kind: Kind,
  { name, relations }: { name: string; relations: Relation[] },
  { step, now }: { step: Step; now: number },
): Move {
  const action = kind.actions[name] as Kind['actions'][string]
  const input = anInputFor(action)
  const relation = actsAs(action, relations)
  return {
    name,
    by: { id: relation === 'requester' ? 'per_requester' : step.worker, relation },
    input: { ...input, ...(action.asks?.team && { team: step.team }) },
    workerId: action.asks?.worker && step.worker,
    at: new Date(now).toISOString(),
  }
}

type Hours = Parameters<typeof usedBy>[1]

/** A clock as it has to be, told from the timeline alone; each of its marks at the first look after it fell due. */
function expected(slow: SlowClock, hours: Hours, looks: readonly number[]) {
  const falls = fallsDue(slow, hours)
  const deadline = reaches(slow, hours, falls.late)
  const toldAt = (due: keyof typeof falls) => looks.find((now) => usedBy(slow, hours, now) >= falls[due]) ?? null
  return {
    state: slow.state,
    since: slow.since,
    deadline: slow.state === 'running' ? deadline : null,
    used: slow.state === 'running' ? null : usedBy(slow, hours, slow.since),
    outcome: slow.state === 'stopped' ? (deadline <= slow.since ? 'metLate' : 'met') : null,
    told: [toldAt('warn'), toldAt('late'), toldAt('escalate')],
  }
}

function found({ phase, usedMilliseconds, warnedAt, lateAt, escalatedAt, ...clock }: Clock, hours: Hours) {
  return {
    state: phase.state,
    since: phase.since,
    deadline: deadlineOf({ phase, usedMilliseconds, warnedAt, lateAt, escalatedAt, ...clock }, hours)?.at ?? null,
    used: phase.state === 'running' ? null : usedMilliseconds,
    outcome: phase.state === 'stopped' ? phase.outcome : null,
    told: [warnedAt, lateAt, escalatedAt],
  }
}

// jest's own comparison takes longer than all the rest of this file.
function expectSame(is: unknown, should: unknown): void {
  if (JSON.stringify(is) !== JSON.stringify(should)) expect(is).toEqual(should)
}

const slowly = { answer: answerOf, update: updateOf, solution: solutionOf }

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
  test('whatever anybody tries whenever, only moves of the table happen, and its events tell it again', () => {
    let moves = 0
    const names = Object.keys(kind.actions)
    fc.assert(
      fc.property(anyLife, ({ start, steps }) => {
        let item = aStoredCase(kind, { at: start })
        let story = beginStory(kind, { at: start, team: item.team })
        let now = start
        for (const step of steps) {
          now += step.after
          const everybody = { relations: everyRelation, now }
          const tried = { ...attempt(kind, item, { step, now }), now }
          const why = whyNotAct(kind, item, tried)
          expectSame(why === undefined, mayDo(kind, story, tried))
          expectSame(
            allowedActions(kind, item, everybody),
            names.filter((name) => mayDo(kind, story, { name, ...everybody })),
          )
          if (why) continue

          const move = moveOf(kind, tried, { step, now })
          const after = movedCase(kind, item, move)
          const facts = { ...factsOfMove({ kind, before: item, after, move }), team: after.team }
          story = tellOn(kind, story, { at: now, actor: move.by.id, facts })
          item = after
          moves++
          const { state, team, workerId, enteredAt, closedAt } = item
          expectSame([story.state, story.team, story.workerId], [state, team, workerId])
          expectSame([story.enteredAt, story.closedAt], [Date.parse(enteredAt), closedAt && Date.parse(closedAt)])
        }
      }),
      { seed: 4, numRuns: sequences },
    )
    // Else the promise above would be an empty one.
    expect(moves).toBeGreaterThan(2 * sequences)
  })

  test('whatever happens to it, its clocks say what a slow reckoning from the timeline alone says', () => {
    fc.assert(
      fc.property(anyLife, ({ level, hours, start, steps }) => {
        let item = aStoredCase(kind, { at: start, level })
        const moments: Moment[] = []
        let now = start
        for (const step of steps) {
          now += step.after
          if (step.tick) {
            item = { ...item, clocks: fireClocks(kind, item.clocks, { hours, now }).clocks }
            moments.push({ at: now })
            continue
          }
          const tried = attempt(kind, item, { step, now })
          if (whyNotAct(kind, item, { ...tried, now })) continue
          item = afterMove(kind, { before: item, move: moveOf(kind, tried, { step, now }), hours, now })
          moments.push({ at: now, action: tried.name })
        }

        const asked = { kind, level, begun: start }
        for (const name of clockNames) {
          const [clock, slow] = [item.clocks[name], slowly[name](asked, moments) ?? undefined]
          // Looks at the clock while it ran or rested as the one it is in the end.
          const runsAt = (index: number) => {
            const then = slowly[name](asked, moments.slice(0, index))
            return then != null && then.begin === slow?.begin && then.state !== 'stopped'
          }
          const looks = moments.flatMap(({ at: looked, action }, index) => (action === undefined && runsAt(index) ? [looked] : []))
          expectSame(clock && found(clock, hours), slow && expected(slow, hours, looks))
        }
      }),
      { seed: 4, numRuns: sequences },
    )
  })
})
