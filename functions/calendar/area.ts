import { implement } from '@orpc/server'
import { calendarContract } from '../../contract/calendar'
import { type Asked, serve } from '../platform/serve'
import { enterCalendar } from './enter'
import { calendarEvents } from './events'
import { getCalendar } from './get'
import { calendarDeliveries, dueCalendars } from './remind'
import { calendarSentences } from './sentences'

const os = implement(calendarContract).$context<Asked>()

export const calendarArea = {
  routes: { get: os.get.handler(serve(getCalendar)), enter: os.enter.handler(serve(enterCalendar)) },
  events: calendarEvents,
  deliveries: calendarDeliveries,
  sweeps: [dueCalendars],
  sentences: calendarSentences,
}
