import * as z from 'zod/mini'
import type { Line, MyNumber } from '../../../contract/appointments/appointment'
import { dayOf, startOfDay, toInstant } from '../../../contract/time'
import { findPersons, maskedName } from '../../people/lookup'
import type { Context } from '../../platform/context'
import { readable } from '../../platform/readable'
import type { Write } from '../../platform/write'
import { deskDayOf, deskDaysOf, type OpenDesk } from '../desks'
import { daysFrom, staffedFromTo } from '../rules'

/** The line of a desk on a day: the last number given, the last one called, and those who did not answer. */
const StoredLine = z.object({ last: z.number(), called: z.number(), passed: z.array(z.number()) })
export type StoredLine = z.infer<typeof StoredLine>

/** A number: a person's own, or one that staff gave to somebody by name. */
const StoredNumber = z.object({ number: z.number(), personId: z.nullable(z.string()), name: z.nullable(z.string()) })
type StoredNumber = z.infer<typeof StoredNumber>

type LineOf = { deskId: string; day: string }

const oneDay = 86_400_000
const keptMilliseconds = 3 * oneDay
const mostDaysClosed = 31
const mostShown = 8
const mostOfPerson = 50
const beforeOpening = 30 * 60_000

const partitionOf = ({ deskId, day }: LineOf) => `line#${deskId}#${day}`
const lineKey = (of: LineOf) => ({ partition: partitionOf(of), sort: 'line' })
const numberKey = (of: LineOf, number: number) => ({ partition: partitionOf(of), sort: `number#${String(number).padStart(4, '0')}` })
const mineKey = (personId: string, { deskId, day }: LineOf) => ({ partition: `appointments#${personId}`, sort: `number#${deskId}#${day}` })
const expiryOf = ({ day }: LineOf) => ({ expiresAt: Math.floor((startOfDay(day) + keptMilliseconds) / 1000) })

const emptyLine: StoredLine = { last: 0, called: 0, passed: [] }

export async function findLine(ctx: Context, of: LineOf): Promise<StoredLine> {
  const item = await ctx.table.get(lineKey(of))
  return item ? StoredLine.parse(item) : emptyLine
}

/** The number that somebody took at a desk on a day. */
export async function findMine(ctx: Context, personId: string, of: LineOf): Promise<number | undefined> {
  const item = await ctx.table.get(mineKey(personId, of))
  return item && Number(item.number)
}

/** The numbers that somebody has taken in the last days: at which desk, on which day. */
export async function findMineOf(ctx: Context, personId: string): Promise<(LineOf & { number: number })[]> {
  const { items } = await ctx.table.query({ partition: `appointments#${personId}`, prefix: 'number#', limit: mostOfPerson })
  return items.map(({ sk, number }) => {
    const [, deskId = '', day = ''] = String(sk).split('#')
    return { deskId, day, number: Number(number) }
  })
}

/** The writes that leave a number to nobody, so that it is called to no name. */
export const removeNumber = (personId: string, { number, ...of }: LineOf & { number: number }): Write[] => [
  { key: mineKey(personId, of), remove: true },
  { key: numberKey(of, number), change: { set: { personId: null } }, when: 'exists', named: 'number' },
]

/** Gives the next number; fails (`line`) when another was given or called meanwhile, and (`mine`) when the person has one. */
export function giveNumber(of: LineOf, line: StoredLine, { personId, name }: Pick<StoredNumber, 'personId' | 'name'>): Write[] {
  const number = line.last + 1
  const given: StoredNumber = { number, personId, name }
  return [
    replaceLine(of, line, { ...line, last: number }),
    { key: numberKey(of, number), put: { ...given, ...expiryOf(of) }, when: 'absent', named: 'line' },
    ...(personId === null ? [] : [lockMine(personId, of, number)]),
  ]
}

const lockMine = (personId: string, of: LineOf, number: number): Write => ({
  key: mineKey(personId, of),
  put: { number, ...expiryOf(of) },
  when: 'absent',
  named: 'mine',
})

/** Replaces a line; fails (`line`) when it has changed since it was read. */
export function replaceLine(of: LineOf, was: StoredLine, is: StoredLine): Write {
  const when: Write['when'] =
    was.last === 0
      ? 'absent'
      : [
          ['last', '=', was.last],
          ['called', '=', was.called],
        ]
  return { key: lineKey(of), put: { ...is, ...expiryOf(of) }, when, named: 'line' }
}

/** Those who are next, by the first character of their names. */
export async function findNext(ctx: Context, { line, ...of }: LineOf & { line: StoredLine }) {
  const count = Math.min(mostShown, line.last - line.called)
  if (count === 0) return []
  const keys = Array.from({ length: count }, (_, at) => numberKey(of, line.called + 1 + at))
  const numbers = readable(StoredNumber, await ctx.table.batchGet(keys))
  const persons = await findPersons(
    ctx,
    numbers.flatMap(({ personId }) => personId ?? []),
  )
  return numbers.map(({ number, personId, name }) => ({
    number,
    name: name === null ? maskedName(persons.get(personId ?? '')) : maskedName({ name }),
  }))
}

/** Whether a desk gives numbers now: from half an hour before it has people until they leave, breaks included. */
export async function givesNumbers(ctx: Context, open: OpenDesk, day: string): Promise<boolean> {
  const hours = open.desk.walkIns ? staffedFromTo(await deskDayOf(ctx, open, day)) : undefined
  const now = ctx.clock.now()
  return hours !== undefined && now >= hours.from - beforeOpening && now < hours.to
}

/** When a desk that gives no numbers now gives some again; null if not within a month. */
async function nextNumbers(ctx: Context, open: OpenDesk): Promise<string | null> {
  if (!open.desk.walkIns) return null
  const days = daysFrom(dayOf(ctx.clock.now()), dayOf(ctx.clock.now() + mostDaysClosed * oneDay))
  const opening = (await deskDaysOf(ctx, open, days)).map(staffedFromTo)
  const next = opening.find((hours) => hours !== undefined && hours.from - beforeOpening > ctx.clock.now())
  return next ? toInstant(next.from - beforeOpening) : null
}

export async function viewLine(ctx: Context, desk: OpenDesk, { day, line }: { day: string; line: StoredLine }): Promise<Line> {
  const open = await givesNumbers(ctx, desk, day)
  const opensAt = open ? null : await nextNumbers(ctx, desk)
  return { deskId: desk.desk.id, day, open, opensAt, ...line, waiting: line.last - line.called }
}

/** What has become of a number. */
export function viewMine(number: number, { called, passed }: StoredLine): MyNumber {
  const state = number > called ? 'waiting' : passed.includes(number) ? 'passed' : number === called ? 'called' : 'over'
  return { number, state, ahead: Math.max(0, number - called - 1) }
}
