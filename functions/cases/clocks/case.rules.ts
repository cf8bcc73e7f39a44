import type { Action, Kind, Level } from '../../../contract/cases/kind'
import type { StoredCase } from '../case/stored'
import type { Clock } from './clock'
import { type Due, deadlineOf, fireClock, nextDueOf, pauseClock, restartClock, resumeClock, startClock, stopClock } from './clock.rules'
import type { WorkingHours } from './hours.rules'

export type Clocks = StoredCase['clocks']
export type ClockName = keyof Clocks
type Present = { hours: WorkingHours; now: number }

export const clockNames = ['answer', 'update', 'solution'] as const

/** The clocks of a new case: the first answer and the solution run from the beginning, updates from the first answer on. */
export function beginClocks({ limits }: Kind, level: Level, now: number): Clocks {
  const { danger } = limits.solution
  const answer = level === 'danger' ? danger : limits.answer
  return { answer: startClock(answer, now), update: null, solution: startClock(limits.solution[level], now) }
}

/**
 * The clocks after an action. An answer stops the first clock and begins the next update's anew; a pause stops them while it
 * lasts; a stop ends all; a restart begins solution and updates anew.
 */
export function moveClocks(clocks: Clocks, { kind, action, present }: { kind: Kind; action: Action; present: Present }): Clocks {
  const answered = action.answers ? answer(clocks, { kind, present }) : clocks
  const each = (change: (clock: Clock) => Clock): Clocks => ({
    answer: change(answered.answer),
    update: answered.update && change(answered.update),
    solution: change(answered.solution),
  })
  switch (action.clock) {
    case 'pause':
      return each((clock) => pauseClock(clock, present))
    case 'resume':
      return each((clock) => resumeClock(clock, present.now))
    case 'stop':
      return each((clock) => stopClock(clock, present))
    case 'restart':
      return {
        ...answered,
        update: answered.update && restartClock(answered.update, present.now),
        solution: restartClock(answered.solution, present.now),
      }
    default:
      return answered
  }
}

function answer(clocks: Clocks, { kind, present }: { kind: Kind; present: Present }): Clocks {
  const paused = clocks.update?.phase.state === 'paused'
  const begun = clocks.update ? restartClock(clocks.update, present.now) : startClock(kind.limits.update, present.now)
  return { ...clocks, answer: stopClock(clocks.answer, present), update: paused ? pauseClock(begun, present) : begun }
}

/** The clocks with what is due by now told, and what that was. */
export function fireClocks(clocks: Clocks, present: Present): { clocks: Clocks; fired: { clock: ClockName; due: Due }[] } {
  const fired: { clock: ClockName; due: Due }[] = []
  const next = { ...clocks }
  for (const name of clockNames) {
    const clock = clocks[name]
    if (!clock) continue
    const outcome = fireClock(clock, present)
    fired.push(...outcome.fired.map((due) => ({ clock: name, due })))
    Object.assign(next, { [name]: outcome.clock })
  }
  return { clocks: next, fired }
}

/** When the clocks have something to tell next, or null. */
export function nextDue(clocks: Clocks, hours: WorkingHours): number | null {
  return least(clockNames.map((name) => clocks[name] && (nextDueOf(clocks[name], hours)?.at ?? null)))
}

/** When the next of the clocks runs out, or null while all rest; and whether one has been passed and is not met yet. */
export function runsOut(clocks: Clocks, { hours, now }: Present): { at: number | null; late: boolean } {
  const unmet = clockNames.flatMap((name) => clocks[name] ?? []).filter(({ phase }) => phase.state !== 'stopped')
  const deadlines = unmet.map((clock) => deadlineOf(clock, hours)?.at ?? null)
  const passed = unmet.some(({ passedAt }) => passedAt !== null)
  return { at: least(deadlines), late: passed || deadlines.some((deadline) => deadline !== null && deadline <= now) }
}

function least(instants: (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null)
  return known.length > 0 ? Math.min(...known) : null
}
