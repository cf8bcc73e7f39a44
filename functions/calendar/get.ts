import type { Calendar, calendarContract } from '../../contract/calendar'
import type { InputOf } from '../../contract/route'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { findYear } from './lookup'
import { calendarOf } from './rules'

/** For managers: a year's calendar as far as it is known. */
export async function getCalendar(ctx: Context, { year }: InputOf<typeof calendarContract.get>): Promise<Calendar> {
  mustBe(ctx, 'manager')
  return calendarOf(year, await findYear(ctx, year))
}
