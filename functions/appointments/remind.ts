import * as z from 'zod/mini'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import { newEvent } from '../platform/events'
import type { Sweep } from '../platform/sweep'
import { appointmentEvents, ofAppointment } from './events'
import { nextReminder } from './rules'
import { appointmentsDue, changeAppointment, dueFields, dueOf, StoredAppointment } from './store'

const Waiting = z.extend(StoredAppointment, { reminder: z.enum(['tomorrow', 'soon']) })

/** Reminds of appointments a day and two hours before; what the clock missed by so much that the next one is due is left out. */
export const dueAppointments: Sweep = {
  name: 'dueAppointments',
  index: 'due',
  partitions: [appointmentsDue],
  async each(services, item) {
    const waiting = Waiting.parse(item)
    const ctx = inCommunity(services, waiting.communityId)
    const now = ctx.clock.now()
    const { reminder, startsAt } = waiting
    const next = dueOf(ctx, startsAt)
    const late = Date.parse(startsAt) <= now || (reminder === 'tomorrow' && nextReminder(startsAt, now) === undefined)
    await commit(ctx, {
      writes: [changeAppointment(waiting, { ...next }, next ? [] : dueFields)],
      events: late ? [] : [newEvent(appointmentEvents.reminded, { ...ofAppointment(waiting, { what: reminder }), actor: null })],
    })
    return 'done'
  },
}
