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
import { ordinaryHours as hours } from '../../../../functions/cases/clocks/hours.rules'
import { at } from '../../../support/slowHours'

const halfHour = { workingMinutes: 30 }
const start = (limit: TimeLimit, when: string) => startClock(limit, at(when))
const pause = (clock: Clock, when: string) => pauseClock(clock, { hours, now: at(when) })
const resume = (clock: Clock, when: string) => resumeClock(clock, at(when))
const stop = (clock: Clock, when: string) => stopClock(clock, { hours, now: at(when) })
const fire = (clock: Clock, when: string) => fireClock(clock, { hours, now: at(when) })

describe('the deadline', () => {
  test.each<[string, TimeLimit, string, string]>([
    ['an answer within 30 minutes', halfHour, '2026-11-27 10:00', '2026-11-27 10:30'],
    ['an answer asked for at night', halfHour, '2026-11-27 23:00', '2026-11-30 09:00'],
    ['an answer asked for just before noon', halfHour, '2026-11-27 11:50', '2026-11-27 14:50'],
    ['two working days', { workingDays: 2 }, '2026-11-23 10:00', '2026-11-25 10:00'],
    ['seven working days over National Day with its make-up Saturday', { workingDays: 7 }, '2026-09-28 17:30', '2026-10-13 17:30'],
    ['three working days over Spring Festival with both make-up days', { workingDays: 3 }, '2026-02-13 10:00', '2026-02-25 10:00'],
    ['danger within two hours of a Sunday night', { hours: 2 }, '2026-11-29 23:30', '2026-11-30 01:30'],
    ['danger within a day of National Day', { hours: 24 }, '2026-10-01 08:00', '2026-10-02 08:00'],
  ])('%s', (_, limit, begun, deadline) => {
    expect(deadlineOf(start(limit, begun), hours)).toEqual({ at: at(deadline), assumed: false })
  })

  test('is flagged when it lies in a year without a notice, and never for danger', () => {
    expect(deadlineOf(start({ workingDays: 7 }, '2026-12-28 10:00'), hours)?.assumed).toBe(true)
    expect(deadlineOf(start({ workingDays: 2 }, '2026-12-28 10:00'), hours)?.assumed).toBe(false)
    expect(deadlineOf(start({ hours: 24 }, '2026-12-31 20:00'), hours)?.assumed).toBe(false)
  })

  test('moves by the working time of a pause and by no more', () => {
    const overWeekend = resume(pause(start({ workingDays: 1 }, '2026-11-27 10:00'), '2026-11-27 16:30'), '2026-11-30 09:30')
    const byNight = resume(pause(start({ workingDays: 1 }, '2026-11-26 10:00'), '2026-11-26 19:00'), '2026-11-27 06:00')

    expect(deadlineOf(overWeekend, hours)?.at).toBe(at('2026-11-30 12:00'))
    expect(deadlineOf(byNight, hours)?.at).toBe(at('2026-11-27 10:00'))
  })

  test('is none while the clock is paused and none once it has stopped', () => {
    const clock = start(halfHour, '2026-11-27 10:00')

    expect(deadlineOf(pause(clock, '2026-11-27 10:10'), hours)).toBeNull()
    expect(deadlineOf(stop(clock, '2026-11-27 10:10'), hours)).toBeNull()
  })

  test('stays where it was when the clock is paused and resumed after it', () => {
    const late = pause(start(halfHour, '2026-11-27 10:00'), '2026-11-27 11:00')

    expect(deadlineOf(resume(late, '2026-11-30 10:00'), hours)?.at).toBe(at('2026-11-27 10:30'))
  })
})

test('danger is never paused', () => {
  const clock = start({ hours: 2 }, '2026-11-27 10:00')

  expect(pause(clock, '2026-11-27 10:30')).toBe(clock)
})

test('pausing, resuming and stopping twice do what doing them once does', () => {
  const clock = start(halfHour, '2026-11-27 10:00')
  const paused = pause(clock, '2026-11-27 10:10')
  const stopped = stop(clock, '2026-11-27 10:20')

  expect(pause(paused, '2026-11-27 10:20')).toBe(paused)
  expect(resume(clock, '2026-11-27 10:20')).toBe(clock)
  expect(stop(stopped, '2026-11-27 16:00')).toBe(stopped)
  expect(pause(stopped, '2026-11-27 16:00')).toBe(stopped)
  expect(resume(stopped, '2026-11-27 16:00')).toBe(stopped)
})

describe('a stop', () => {
  const clock = start(halfHour, '2026-11-27 17:00')

  test.each([
    ['before the deadline is met', '2026-11-27 17:29', 'met'],
    ['at the deadline is met late', '2026-11-27 17:30', 'metLate'],
    ['in the night after the deadline is met late, though no working time has gone by', '2026-11-27 22:00', 'metLate'],
  ])('%s', (_, when, outcome) => {
    expect(stop(clock, when).phase).toEqual({ state: 'stopped', since: at(when), outcome })
  })

  test('after a pause counts what was used before it', () => {
    expect(stop(pause(clock, '2026-11-27 17:20'), '2026-12-20 10:00').phase).toMatchObject({ outcome: 'met' })
    expect(stop(pause(clock, '2026-11-30 08:31'), '2026-12-20 10:00').phase).toMatchObject({ outcome: 'metLate' })
  })
})

describe('what falls due', () => {
  test.each<[string, TimeLimit, string[]]>([
    ['30 minutes: 10 minutes before, at the deadline, 30 minutes after', halfHour, ['10:20', '10:30', '11:00']],
    ['10 minutes: half way, at the deadline, 30 minutes after', { workingMinutes: 10 }, ['10:05', '10:10', '10:40']],
    ['240 minutes: at 80 %, at the deadline, 20 % after', { workingMinutes: 240 }, ['15:42', '16:30', '17:18']],
    ['danger, 2 hours: at 80 %, at the deadline, 30 minutes after', { hours: 2 }, ['11:36', '12:00', '12:30']],
  ])('%s', (_, limit, times) => {
    const dues = []
    let clock = start(limit, '2026-11-27 10:00')
    for (let next = nextDueOf(clock, hours); next && dues.length < 4; next = nextDueOf(clock, hours)) {
      dues.push(next)
      clock = fireClock(clock, { hours, now: next.at }).clock
    }

    const [warn = '', late = '', escalate = ''] = times.map((time) => `2026-11-27 ${time}`)
    expect(dues).toEqual([
      { due: 'warn', at: at(warn) },
      { due: 'late', at: at(late) },
      { due: 'escalate', at: at(escalate) },
    ])
  })

  test('is told once: the same tick again changes nothing', () => {
    const { clock, fired } = fire(start(halfHour, '2026-11-27 10:00'), '2026-11-27 10:20')

    expect(fired).toEqual(['warn'])
    expect(clock.warnedAt).toBe(at('2026-11-27 10:20'))
    expect(fire(clock, '2026-11-27 10:20')).toEqual({ clock, fired: [] })
    expect(fire(clock, '2026-11-27 10:20').clock).toBe(clock)
  })

  test('is told in order, all of it, by a tick that comes a week late', () => {
    const { clock, fired } = fire(start(halfHour, '2026-11-20 10:00'), '2026-11-27 10:00')

    expect(fired).toEqual(['warn', 'late', 'escalate'])
    expect(clock).toMatchObject({ warnedAt: at('2026-11-27 10:00'), lateAt: at('2026-11-27 10:00'), escalatedAt: at('2026-11-27 10:00') })
    expect(nextDueOf(clock, hours)).toBeNull()
  })

  test('waits while the clock is paused, over a whole holiday', () => {
    const paused = pause(start(halfHour, '2026-09-30 17:10'), '2026-09-30 17:20')

    expect(nextDueOf(paused, hours)).toBeNull()
    expect(fire(paused, '2026-10-09 10:00')).toEqual({ clock: paused, fired: [] })
    expect(nextDueOf(resume(paused, '2026-10-07 12:00'), hours)).toEqual({ due: 'warn', at: at('2026-10-08 08:40') })
  })

  test('is told all the same when a pause came between it and the tick', () => {
    const paused = pause(start(halfHour, '2026-11-27 10:00'), '2026-11-27 10:35')

    expect(nextDueOf(paused, hours)).toEqual({ due: 'warn', at: at('2026-11-27 10:35') })
    expect(fire(paused, '2026-11-27 10:36').fired).toEqual(['warn', 'late'])
    const atOnce = pause(start(halfHour, '2026-11-27 10:00'), '2026-11-27 10:20')
    expect(nextDueOf(atOnce, hours)).toEqual({ due: 'warn', at: at('2026-11-27 10:20') })
    expect(fire(atOnce, '2026-11-27 10:36').fired).toEqual(['warn'])
  })

  test('is nothing once the clock has stopped', () => {
    const stopped = stop(start(halfHour, '2026-11-27 10:00'), '2026-11-27 16:00')

    expect(nextDueOf(stopped, hours)).toBeNull()
    expect(fire(stopped, '2026-11-30 10:00')).toEqual({ clock: stopped, fired: [] })
  })
})

describe('a machine whose clock goes back', () => {
  const warned = fire(start(halfHour, '2026-11-27 10:00'), '2026-11-27 10:25').clock

  test('takes back no mark and fires nothing again', () => {
    expect(fire(warned, '2026-11-27 09:00')).toEqual({ clock: warned, fired: [] })
    expect(fire(warned, '2026-11-20 09:00').clock.warnedAt).toBe(at('2026-11-27 10:25'))
  })

  test.each([
    ['warnedAt', ['10:25']],
    ['lateAt', ['10:25', '10:35']],
    ['escalatedAt', ['10:25', '10:35', '11:05']],
  ] as const)('gives no time back: what was used up to %s stays used', (mark, ticks) => {
    const told = ticks.reduce((clock, tick) => fire(clock, `2026-11-27 ${tick}`).clock, start(halfHour, '2026-11-27 10:00'))
    const last = told[mark] ?? 0

    const paused = pause(told, '2026-11-27 09:00')

    expect(paused).toMatchObject({ usedMilliseconds: last - at('2026-11-27 10:00'), phase: { state: 'paused', since: last } })
  })

  test('counts no minute twice', () => {
    const resumed = resume(pause(start(halfHour, '2026-11-27 10:00'), '2026-11-27 10:10'), '2026-11-27 10:05')

    expect(pause(resumed, '2026-11-27 10:12').usedMilliseconds).toBe(12 * 60_000)
  })

  test('stops and restarts a clock no earlier than it was last seen', () => {
    expect(stop(warned, '2026-11-27 09:00').phase.since).toBe(at('2026-11-27 10:25'))
    expect(restartClock(warned, at('2026-11-27 09:00')).phase.since).toBe(at('2026-11-27 10:25'))
  })
})

test('a restart gives the whole limit anew and clears what was told', () => {
  const late = stop(fire(start(halfHour, '2026-11-20 10:00'), '2026-11-27 10:00').clock, '2026-11-27 10:00')

  expect(restartClock(late, at('2026-11-27 11:00'))).toEqual(start(halfHour, '2026-11-27 11:00'))
})

describe('a stored clock', () => {
  test.each([
    ['running', start(halfHour, '2026-11-27 10:00')],
    ['paused', pause(start({ workingDays: 7 }, '2026-11-27 10:00'), '2026-11-27 10:10')],
    ['stopped', stop(start({ hours: 2 }, '2026-11-27 10:00'), '2026-11-27 22:00')],
  ])('that is %s comes back from plain JSON as it was', (_, clock) => {
    expect(Clock.parse(JSON.parse(JSON.stringify(clock)))).toEqual(clock)
  })

  const clock = start(halfHour, '2026-11-27 10:00')
  test.each<[string, unknown]>([
    ['a limit of no time', { ...clock, limit: { workingMinutes: 0 } }],
    ['two limits', { ...clock, limit: { workingMinutes: 30, hours: 2 } }],
    ['less than nothing used', { ...clock, usedMilliseconds: -1 }],
    ['an instant that is none', { ...clock, phase: { state: 'running', since: Number.NaN } }],
    ['a stop without an outcome', { ...clock, phase: { state: 'stopped', since: 0 } }],
    ['a field nobody knows', { ...clock, colour: 'red' }],
  ])('with %s is refused', (_, stored) => {
    expect(Clock.safeParse(stored).success).toBe(false)
  })
})
