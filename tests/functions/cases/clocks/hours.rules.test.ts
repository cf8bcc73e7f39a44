import fc from 'fast-check'
import {
  addWorkingSeconds,
  ordinaryHours,
  secondsPerWorkingDay,
  workingSecondsBetween,
} from '../../../../functions/cases/clocks/hours.rules'
import { anyHours, at, isWorkingMinute, minute, windows } from '../../../support/slowHours'

const hour = 3600
const between = (from: string, to: string, hours = ordinaryHours) => workingSecondsBetween(hours, { from: at(from), to: at(to) })
const add = (from: string, seconds: number, hours = ordinaryHours) => addWorkingSeconds(hours, { from: at(from), seconds })

test('a working day has six and a half hours, and the noon break does not count', () => {
  expect(secondsPerWorkingDay(ordinaryHours)).toBe(6.5 * hour)
  expect(between('2026-11-27 00:00', '2026-11-28 00:00')).toBe(6.5 * hour)
  expect(between('2026-11-27 11:00', '2026-11-27 15:00')).toBe(1.5 * hour)
  expect(between('2026-11-27 12:00', '2026-11-27 14:30')).toBe(0)
})

test('from Friday afternoon to Monday morning only the working hours at both ends count', () => {
  expect(between('2026-11-27 17:00', '2026-11-30 09:00')).toBe(1 * hour)
})

test('Spring Festival does not count, its make-up Saturdays do', () => {
  expect(between('2026-02-15 00:00', '2026-02-24 00:00')).toBe(0)
  expect(between('2026-02-14 00:00', '2026-02-15 00:00')).toBe(6.5 * hour)
  expect(between('2026-02-14 17:00', '2026-02-24 09:00')).toBe(1 * hour)
})

test('an earlier end counts nothing, and no end before its beginning gives less than nothing', () => {
  expect(between('2026-11-27 10:00', '2026-11-27 10:00')).toBe(0)
  expect(between('2026-11-27 10:00', '2026-11-20 10:00')).toBe(0)
})

test('time that runs out at the end of a span ends there, not when the next one begins', () => {
  expect(add('2026-11-27 11:30', 0.5 * hour).at).toBe(at('2026-11-27 12:00'))
  expect(add('2026-11-27 17:00', 0.5 * hour).at).toBe(at('2026-11-27 17:30'))
  expect(add('2026-11-27 17:00', 0.5 * hour + 1).at).toBe(at('2026-11-30 08:30') + 1000)
})

test('time that begins at night begins to count in the morning; no time at all ends where it begins', () => {
  expect(add('2026-11-27 22:00', 0.5 * hour).at).toBe(at('2026-11-30 09:00'))
  expect(add('2026-11-27 22:00', 0).at).toBe(at('2026-11-27 22:00'))
})

test('two hours begun before National Day end after it; a make-up Saturday is worked', () => {
  expect(add('2026-09-30 16:30', 2 * hour).at).toBe(at('2026-10-08 09:30'))
  expect(add('2026-10-09 17:00', 1 * hour).at).toBe(at('2026-10-10 09:00'))
})

test("the community's own days count as it declares them", () => {
  const hours = { ...ordinaryHours, off: ['2026-11-30'], work: ['2026-11-28'] }

  expect(add('2026-11-27 17:30', 6.5 * hour, hours).at).toBe(at('2026-11-28 17:30'))
  expect(add('2026-11-27 17:30', 7 * hour, hours).at).toBe(at('2026-12-01 09:00'))
})

test('an instant reached through a year without a notice is flagged, one before it is not', () => {
  expect(add('2026-12-31 17:00', 0.5 * hour)).toEqual({ at: at('2026-12-31 17:30'), assumed: false })
  expect(add('2026-12-31 17:00', 1 * hour)).toEqual({ at: at('2027-01-04 09:00'), assumed: true })
  expect(add('2027-01-09 10:00', 0).assumed).toBe(true)
})

test('an instant stays flagged on a day that is declared when the way to it leads over a day that is not', () => {
  const hours = { ...ordinaryHours, work: ['2027-01-09'] }

  expect(add('2027-01-07 17:00', 8 * hour, hours)).toEqual({ at: at('2027-01-09 09:30'), assumed: true })
})

test('a flag goes away when the community enters the notice', () => {
  const hours = { ...ordinaryHours, off: ['2027-01-01', '2027-05-01', '2027-10-01'] }

  expect(add('2026-12-31 17:00', 1 * hour, hours)).toEqual({ at: at('2027-01-04 09:00'), assumed: false })
})

test('any stretch counts as it does minute by minute', () => {
  const stretches = fc.constantFrom(...windows).chain(([first, last]) => {
    const instant = fc.integer({ min: at(first) / minute, max: at(last) / minute }).map((number) => number * minute)
    return fc.tuple(anyHours, instant, instant)
  })
  fc.assert(
    fc.property(stretches, ([hours, from, to]) => {
      const works = isWorkingMinute(hours)
      let seconds = 0
      for (let now = from; now < to; now += minute) if (works(now)) seconds += 60

      expect(workingSecondsBetween(hours, { from, to })).toBe(seconds)
    }),
    { seed: 4, numRuns: 150 },
  )
})

test('what is added is what lies between, to the millisecond, and there is no earlier instant with as much', () => {
  const from = fc.integer({ min: at('2026-01-20 00:00'), max: at('2026-12-31 00:00') })
  const milliseconds = fc.integer({ min: 1, max: 40 * 6 * hour * 1000 })
  fc.assert(
    fc.property(anyHours, from, milliseconds, (hours, from, milliseconds) => {
      const seconds = milliseconds / 1000
      const { at: to } = addWorkingSeconds(hours, { from, seconds })

      expect(workingSecondsBetween(hours, { from, to })).toBe(seconds)
      expect(workingSecondsBetween(hours, { from, to: to - 1 })).toBeLessThan(seconds)
    }),
    { seed: 4, numRuns: 2000 },
  )
})

test('a span may reach to the end of the day, and spans may stand in any order', () => {
  const dayAndNight = { ...ordinaryHours, spans: [['00:00', '24:00']] as const }
  const turned = { ...ordinaryHours, spans: [...ordinaryHours.spans].reverse() }

  expect(add('2026-11-26 12:00', 24 * hour, dayAndNight).at).toBe(at('2026-11-27 12:00'))
  expect(add('2026-11-27 11:00', 2 * hour, turned).at).toBe(at('2026-11-27 15:30'))
})

test.each([
  [[], 'need at least one span'],
  [[['12:00', '12:00']], 'end before they begin'],
  [[['22:00', '06:00']], 'end before they begin'],
  [[['08:00', '12:00'], ['11:00', '14:00']], 'overlap'], // biome-ignore format: one case a line
  [[['8:30', '12:00']], 'not a time of day: 8:30'],
  [[['08:30', '24:01']], 'not a time of day: 24:01'],
  [[['08:60', '12:00']], 'not a time of day: 08:60'],
] as [[string, string][], string][])('hours %j are refused in words', (spans, words) => {
  const hours = { ...ordinaryHours, spans }

  expect(() => add('2026-11-27 10:00', 1, hours)).toThrow(words)
  expect(() => between('2026-11-27 10:00', '2026-11-27 11:00', hours)).toThrow(words)
  expect(() => secondsPerWorkingDay(hours)).toThrow(words)
})

test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY], [1e13]])(
  '%d working seconds are refused rather than looked for without end',
  (seconds) => {
    expect(() => add('2026-11-27 10:00', seconds)).toThrow(RangeError)
  },
)

test('an instant that is none is refused', () => {
  expect(() => workingSecondsBetween(ordinaryHours, { from: 0, to: Number.POSITIVE_INFINITY })).toThrow(RangeError)
  expect(() => workingSecondsBetween(ordinaryHours, { from: 0, to: 1e16 })).toThrow('more than a hundred years')
  expect(() => addWorkingSeconds(ordinaryHours, { from: Number.NaN, seconds: 1 })).toThrow('not an instant')
})

test('three years ahead take less than a millisecond', () => {
  const times = Array.from({ length: 200 }, () => {
    const begun = performance.now()
    add('2026-11-27 10:00', 750 * 6.5 * hour)
    return performance.now() - begun
  })

  expect(Math.min(...times)).toBeLessThan(1)
})
