import fc from 'fast-check'
import { ordinaryHours, type WorkingHours } from '../../functions/cases/clocks/hours.rules'

export const minute = 60_000

/** `2026-11-27 10:00` of Beijing in milliseconds since 1970. */
export const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)

/** Stretches of 2026 where holidays, make-up days and weekends follow each other closely. */
export const windows = [
  ['2026-02-10 00:00', '2026-03-03 00:00'],
  ['2026-09-18 00:00', '2026-10-13 00:00'],
  ['2026-04-27 00:00', '2026-05-12 00:00'],
] as const

/** Ordinary hours, days of the community's own, and hours of another shape. */
export const anyHours = fc.constantFrom<WorkingHours>(
  ordinaryHours,
  { ...ordinaryHours, off: ['2026-02-13', '2026-10-10', '2026-04-30'], work: ['2026-02-18', '2026-10-03', '2026-05-02'] },
  {
    spans: [
      ['19:00', '24:00'],
      ['00:00', '00:45'],
      ['09:10', '11:25'],
    ],
    off: ['2026-02-24', '2026-10-08'],
    work: ['2026-02-22', '2026-05-10'],
  },
)

// From 国办发明电〔2025〕7号, written down anew: the reference must not read the table that it checks.
const off2026 = /^2026-(01-0[123]|02-1[5-9]|02-2[0-3]|04-0[456]|05-0[1-5]|06-19|06-2[01]|09-2[567]|10-0[1-7])$/
const work2026 = /^2026-(01-04|02-14|02-28|05-09|09-20|10-10)$/

const firstMinute = at('2026-01-01 00:00') / minute
const days = 500
const timesOfDay = Array.from({ length: 1440 }, (_, number) => new Date(number * minute).toISOString().slice(11, 16))
const found = new Map<WorkingHours, boolean[]>()

/** Whether the minute that begins at an instant of 2026 or soon after is worked, found from the text of its date and time. */
export function isWorkingMinute(hours: WorkingHours): (instant: number) => boolean {
  const minutes = found.get(hours) ?? everyMinute(hours)
  found.set(hours, minutes)
  return (instant) => minutes[instant / minute - firstMinute] ?? beyond(instant)
}

function beyond(instant: number): never {
  throw new RangeError(`no whole minute of the reference: ${instant}`)
}

function everyMinute(hours: WorkingHours): boolean[] {
  return Array.from({ length: days }, (_, number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)).flatMap((day) => {
    const worked = isWorked(hours, day)
    return timesOfDay.map((time) => worked && hours.spans.some(([from, to]) => from <= time && time < to))
  })
}

function isWorked({ off, work }: WorkingHours, day: string): boolean {
  if (off.includes(day)) return false
  if (work.includes(day) || work2026.test(day)) return true
  return !off2026.test(day) && !/Sat|Sun/.test(new Date(`${day}T00:00:00Z`).toUTCString())
}
