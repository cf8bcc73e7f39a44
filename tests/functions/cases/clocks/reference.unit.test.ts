import fc from 'fast-check'
import { Clock, type TimeLimit } from '../../../../functions/cases/clocks/clock'
import {
  deadlineOf,
  fireClock,
  nextDueOf,
  pauseClock,
  restartClock,
  resumeClock,
  startClock,
  stopClock,
} from '../../../../functions/cases/clocks/clock.rules'
import type { WorkingHours } from '../../../../functions/cases/clocks/hours.rules'
import { type Move, SlowClock } from '../../../support/slowClock'
import { anyHours, at, minute, windows } from '../../../support/slowHours'

const anyLimit = fc.constantFrom<TimeLimit>(
  { workingMinutes: 10 },
  { workingMinutes: 30 },
  { workingMinutes: 240 },
  { workingDays: 1 },
  { workingDays: 7 },
  { hours: 2 },
  { hours: 24 },
)

const oneDay = 1440
const anyStep = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 90 }),
  fc.integer({ min: 90, max: oneDay }),
  fc.integer({ min: oneDay, max: 4 * oneDay }),
)
// Now and then the machine's clock is behind what it said before.
const anyLag = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 * oneDay }) })
const anyMove = fc.constantFrom<Move['move']>('pause', 'pause', 'resume', 'resume', 'tick', 'tick', 'tick', 'stop', 'restart')

const anyStart = fc
  .constantFrom(...windows)
  .chain(([first, last]) => fc.integer({ min: at(first) / minute, max: at(last) / minute }))
  .map((number) => number * minute)

const anyLife = fc.record({
  limit: anyLimit,
  hours: anyHours,
  start: anyStart,
  steps: fc.array(fc.record({ move: anyMove, step: anyStep, lag: anyLag }), { minLength: 1, maxLength: 14 }),
})

function apply(clock: Clock, { move, now }: Move, hours: WorkingHours): { clock: Clock; fired: string[] } {
  if (move === 'tick') return fireClock(clock, { hours, now })
  if (move === 'resume') return { clock: resumeClock(clock, now), fired: [] }
  if (move === 'restart') return { clock: restartClock(clock, now), fired: [] }
  return { clock: (move === 'pause' ? pauseClock : stopClock)(clock, { hours, now }), fired: [] }
}

function expectSame(clock: Clock, slow: SlowClock, hours: WorkingHours): void {
  const deadline = slow.reaches(slow.fallsDue('late'))
  expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock)
  expect(clock.phase.state).toBe(slow.state)
  expect(clock.phase.since).toBe(slow.since)
  expect([clock.warnedAt, clock.lateAt, clock.escalatedAt]).toEqual(
    (['warn', 'late', 'escalate'] as const).map((due) => slow.told.get(due) ?? null),
  )
  expect(clock.usedMilliseconds).toBeGreaterThanOrEqual(0)
  if (slow.state !== 'running') expect(clock.usedMilliseconds).toBe(slow.usedBy(slow.since))
  if (clock.phase.state === 'stopped') expect(clock.phase.outcome).toBe(deadline <= slow.since ? 'metLate' : 'met')
  expect(deadlineOf(clock, hours)?.at ?? null).toBe(slow.state === 'running' ? deadline : null)
  expect(nextDueOf(clock, hours)).toEqual(nextOf(slow))
}

function nextOf(slow: SlowClock) {
  const due = (['warn', 'late', 'escalate'] as const).find((each) => !slow.told.has(each))
  if (!due || slow.state === 'stopped') return null
  const reached = slow.reaches(slow.fallsDue(due))
  return reached === Number.POSITIVE_INFINITY ? null : { due, at: Math.max(reached, slow.since) }
}

test('whatever happens to a clock, it says what counting its timeline minute by minute says', () => {
  fc.assert(
    fc.property(anyLife, ({ limit, hours, start, steps }) => {
      let clock = startClock(limit, start)
      const slow = new SlowClock(limit, hours, start)
      let time = start
      for (const { move, step, lag } of steps) {
        time += step * minute
        const now = time - lag * minute
        const done = apply(clock, { move, now }, hours)

        expect(done.fired).toEqual(slow.apply({ move, now }))
        clock = done.clock
        expectSame(clock, slow, hours)
      }
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('ticked at each moment it names, a clock tells everything at its time, in order and once', () => {
  fc.assert(
    fc.property(anyLimit, anyHours, anyStart, (limit, hours, start) => {
      const slow = new SlowClock(limit, hours, start)
      let clock = startClock(limit, start)
      const told: [string, number][] = []
      for (let next = nextDueOf(clock, hours); next; next = nextDueOf(clock, hours)) {
        expect(fireClock(clock, { hours, now: next.at - 1 }).fired).toEqual([])
        const done = fireClock(clock, { hours, now: next.at })
        expect(done.fired).toEqual([next.due])
        told.push([next.due, next.at])
        clock = done.clock
      }

      expect(told).toEqual((['warn', 'late', 'escalate'] as const).map((due) => [due, slow.reaches(slow.fallsDue(due))]))
    }),
    { seed: 4, numRuns: 300 },
  )
})

test('to the millisecond, pauses of no length and ticks between change nothing of a deadline', () => {
  const anyInstant = fc.integer({ min: at('2026-09-28 00:00'), max: at('2026-10-12 00:00') })
  fc.assert(
    fc.property(anyHours, fc.array(anyInstant, { minLength: 2, maxLength: 12 }), (hours, instants) => {
      const [start = 0, ...later] = instants.sort((a, b) => a - b)
      const plain = startClock({ workingDays: 3 }, start)

      const touched = later.reduce(
        (clock, now) => resumeClock(pauseClock(fireClock(clock, { hours, now }).clock, { hours, now }), now),
        plain,
      )

      expect(deadlineOf(touched, hours)).toEqual(deadlineOf(plain, hours))
    }),
    { seed: 4, numRuns: 500 },
  )
})
