import type { Context } from '../platform/context'
import type { Item } from '../platform/table'
import type { DayBook } from './rules'

/** A day of a calendar: of a desk (`desk#station`), a room, a lawyer. */
export type CalendarDay = { calendar: string; day: string }

/** A day is one item with an attribute for each cell that is held (`c38x0`), off (`off38`) or off at one place (`off38x0`). */
export const dayKey = ({ calendar, day }: CalendarDay) => ({ partition: `days#${calendar}`, sort: day })
export const heldAttribute = (hold: string) => `c${hold}`
export const offAttribute = (off: string) => `off${off}`

const heldName = /^c(\d+x\d+)$/
const offName = /^off(\d+(?:x\d+)?)$/

/** A day as it stands, strongly consistent. */
export async function findDay(ctx: Context, of: CalendarDay): Promise<DayBook> {
  return bookOf((await ctx.table.get(dayKey(of))) ?? {})
}

/** Several days (at most 100), in the order asked for. */
export async function findDays(ctx: Context, days: readonly CalendarDay[]): Promise<DayBook[]> {
  const items = await ctx.table.batchGet(days.map(dayKey))
  const known = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]))
  return days.map((day) => {
    const { partition, sort } = dayKey(day)
    return bookOf(known.get(`${ctx.table.partition(partition)}\n${sort}`) ?? {})
  })
}

function bookOf(item: Item): DayBook {
  const names = Object.entries(item)
  return {
    held: new Map(names.flatMap(([name, holder]) => hold(name, holder))),
    off: new Set(names.flatMap(([name]) => offName.exec(name)?.[1] ?? [])),
  }
}

function hold(name: string, holder: unknown): [string, string][] {
  const found = heldName.exec(name)?.[1]
  return found === undefined ? [] : [[found, String(holder)]]
}
