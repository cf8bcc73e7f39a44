import type { Action, Kind, TimeLimit } from '../../../contract/cases/kind'
import type { StoredCase } from '../case/stored'
import type { Clock } from './clock'
import { type Due, deadlineOf, fireClock, nextDueOf, pauseClock, restartClock, resumeClock, startClock, stopClock } from './clock.rules'
import type { WorkingHours } from './hours.rules'

/** The clocks of a case by name; clocks that have not begun are left out. */
export type Clocks = StoredCase['clocks']
type Present = { hours: WorkingHours; now: number }

type Begin = { level: string; limits: Readonly<Record<string, TimeLimit>>; now: number }

/** The clocks of a new case: all but those that only begin when first met. `limits` go before the kind's own. */
export function beginClocks(kind: Kind, { level, limits, now }: Begin): Clocks {
  const begun = Object.entries(kind.clocks).filter(([, { renewed }]) => !renewed)
  return Object.fromEntries(begun.map(([name]) => [name, startClock(limits[name] ?? limitOf(kind, name, level), now)]))
}

function limitOf({ clocks }: Kind, name: string, level: string): TimeLimit {
  const spec = clocks[name]
  if (!spec) throw new Error(`there is no clock ${name}`)
  return spec.byLevel?.[level] ?? spec.limit
}

type Moved = { kind: Kind; action: Action; present: Present }

/**
 * The clocks after an action. A clock that it meets stops, or starts over if it is renewed; a pause suspends all; a stop ends
 * them; a restart starts over all but those that run once.
 */
export function moveClocks(item: Pick<StoredCase, 'clocks' | 'level'>, { kind, action, present }: Moved): Clocks {
  const met = Object.assign({ ...item.clocks }, ...(action.meets ?? []).map((name) => meet(item, name, { kind, present }))) as Clocks
  const each = (change: (clock: Clock, name: string) => Clock): Clocks =>
    Object.fromEntries(Object.entries(met).map(([name, clock]) => [name, change(clock, name)]))
  switch (action.clock) {
    case 'pause':
      return each((clock) => pauseClock(clock, present))
    case 'resume':
      return each((clock) => resumeClock(clock, present.now))
    case 'stop':
      return each((clock) => stopClock(clock, present))
    case 'restart':
      return each((clock, name) => (kind.clocks[name]?.once ? clock : restartClock(clock, present.now)))
    default:
      return met
  }
}

/** A clock that was met. A renewed one that is paused stays paused. */
function meet({ clocks, level }: Pick<StoredCase, 'clocks' | 'level'>, name: string, { kind, present }: Omit<Moved, 'action'>): Clocks {
  const clock = clocks[name]
  if (!kind.clocks[name]?.renewed) return clock ? { [name]: stopClock(clock, present) } : {}
  const begun = clock ? restartClock(clock, present.now) : startClock(limitOf(kind, name, level), present.now)
  return { [name]: clock?.phase.state === 'paused' ? pauseClock(begun, present) : begun }
}

/** The clocks of a case as its kind declares them: the store keeps no order within an item. */
export function inOrder(kind: Kind, clocks: Clocks): [name: string, clock: Clock][] {
  return Object.keys(kind.clocks).flatMap((name) => (clocks[name] ? [[name, clocks[name]]] : []))
}

type Fired = { clock: string; due: Due }

/** The clocks with everything due by now marked as reported, and what that was. */
export function fireClocks(kind: Kind, clocks: Clocks, present: Present): { clocks: Clocks; fired: Fired[] } {
  const outcomes = inOrder(kind, clocks).map(([name, clock]) => ({ name, ...fireClock(clock, present) }))
  return {
    clocks: Object.fromEntries(outcomes.map(({ name, clock }) => [name, clock])),
    fired: outcomes.flatMap(({ name, fired }) => fired.map((due) => ({ clock: name, due }))),
  }
}

/** When something next falls due on the clocks, or null. */
export function nextDue(clocks: Clocks, hours: WorkingHours): number | null {
  return least(Object.values(clocks).map((clock) => nextDueOf(clock, hours)?.at ?? null))
}

/** The next deadline, or null while all clocks are paused; and whether a deadline has passed unmet. */
export function runsOut(clocks: Clocks, { hours, now }: Present): { at: number | null; late: boolean } {
  const unmet = Object.values(clocks).filter(({ phase }) => phase.state !== 'stopped')
  const deadlines = unmet.map((clock) => deadlineOf(clock, hours)?.at ?? null)
  const passed = unmet.some(({ passedAt }) => passedAt !== null)
  return { at: least(deadlines), late: passed || deadlines.some((deadline) => deadline !== null && deadline <= now) }
}

function least(instants: (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null)
  return known.length > 0 ? Math.min(...known) : null
}
