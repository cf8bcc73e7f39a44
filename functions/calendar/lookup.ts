import * as z from 'zod/mini'
import { Day } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'

const Stored = z.object({ year: z.number(), off: z.array(Day), work: z.array(Day) })
type Entered = z.infer<typeof Stored>

export const calendarPartition = 'calendar'
const years = 'year#'
const mostYears = 20
export const yearKey = (year: number) => ({ partition: calendarPartition, sort: `${years}${year}` })

/** What the community has entered for a year. */
export async function findYear(ctx: Context, year: number): Promise<Entered | undefined> {
  const item = await ctx.table.get(yearKey(year))
  return item && Stored.parse(item)
}

/** All days off and make-up days that the community has entered, of any year. */
export async function findEnteredDays(ctx: Context): Promise<{ off: string[]; work: string[] }> {
  const { items } = await ctx.table.query({ partition: calendarPartition, prefix: years, limit: mostYears })
  const all = readable(Stored, items)
  return { off: all.flatMap(({ off }) => off), work: all.flatMap(({ work }) => work) }
}
