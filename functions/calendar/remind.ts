import { dayOf } from '../../contract/time'
import { tell } from '../notices/doors'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import { type Delivery, deliver } from '../platform/delivery'
import { newEvent } from '../platform/events'
import type { Sweep } from '../platform/sweep'
import { findMembers } from '../teams/lookup'
import { calendarEvents, ofCalendar } from './events'
import { findYear } from './lookup'
import { calendarOf, nextNovember, yearWanted } from './rules'
import { calendarsDue, lookAgain, Watch } from './store'

const oneWeek = 7 * 86_400_000

/** From November on asks for the coming year's days off and make-up days, again each week until they are entered. */
export const dueCalendars: Sweep = {
  name: 'dueCalendars',
  index: 'due',
  partitions: [calendarsDue],
  async each(services, item) {
    const watch = Watch.parse(item)
    const ctx = inCommunity(services, watch.communityId)
    const today = dayOf(ctx.clock.now())
    const year = yearWanted(today)
    const missing = calendarOf(year, await findYear(ctx, year)).known === 'no'
    const next = missing ? dayOf(ctx.clock.now() + oneWeek) : nextNovember(today)
    const wanted = newEvent(calendarEvents.wanted, { ...ofCalendar(ctx.communityId), facts: { year }, actor: null })
    await commit(ctx, { writes: [lookAgain(watch, next)], events: missing ? [wanted] : [] })
    return 'done'
  },
}

/** Tells the managers. */
export const calendarDeliveries: Delivery[] = [
  deliver(calendarEvents.wanted, 'tell', async (ctx, { id, occurredAt, facts: { year } }) => {
    for (const { personId } of await findMembers(ctx, 'managers')) {
      await tell(ctx, personId, { notice: { id, kind: 'calendarWanted', year }, occurredAt })
    }
    return 'delivered'
  }),
]
