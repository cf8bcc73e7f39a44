import type { Calendar, calendarContract } from '../../contract/calendar'
import type { InputOf } from '../../contract/route'
import { communityOf, forgetSettings } from '../communities/lookup'
import { mustBe } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuseIf } from '../platform/refuse'
import { calendarEvents, ofCalendar } from './events'
import { calendarOf, completed, refusalToEnter } from './rules'
import { putYear } from './store'

/** Enters a year's days off and make-up days. Deadlines follow them from the next look on, at most half a minute later. */
export async function enterCalendar(ctx: Context, input: InputOf<typeof calendarContract.enter>): Promise<Calendar> {
  mustBe(ctx, 'manager')
  await communityOf(ctx)
  refuseIf(refusalToEnter(input))
  const entered = completed({ year: input.year, off: input.off, work: input.work })
  await commit(ctx, {
    request: { verb: 'enterCalendar', input },
    writes: [putYear(entered)],
    events: [
      newEvent(calendarEvents.entered, {
        ...ofCalendar(ctx.communityId),
        facts: { ...entered, off: [...entered.off], work: [...entered.work] },
      }),
    ],
  })
  forgetSettings(ctx)
  return calendarOf(input.year, entered)
}
