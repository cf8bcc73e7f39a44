import type { deskAppointments } from '../../contract/appointments/deskRoutes'
import type { InputOf } from '../../contract/route'
import { setOff } from '../days/doors'
import { cellsIn } from '../days/rules'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuseIf } from '../platform/refuse'
import { calendarOf, deskOf, mustBeAtDesk } from './desks'
import { appointmentEvents, ofDesk } from './events'
import { daysFrom, placeOf, whyNotCounter, whyNotLeave } from './rules'

/**
 * Closes a desk or one of its counters on some days, or opens it again. Whoever has a time there is seated at another counter, or
 * hears of it, when the event is delivered.
 */
export async function setLeave(ctx: Context, input: InputOf<typeof deskAppointments.leave>): Promise<{ days: string[] }> {
  mustBeAtDesk(ctx)
  const { deskId, counter, from, to, hours, closed } = input
  const { desk } = await deskOf(ctx, deskId)
  refuseIf(whyNotLeave(input, ctx.clock.now()) ?? whyNotCounter(desk, counter))
  const days = daysFrom(from, to)
  const cells = cellsIn([hours ? [hours.from, hours.to] : ['00:00', '24:00']])
  const declared = closed ? appointmentEvents.deskClosed : appointmentEvents.deskOpened
  await commit(ctx, {
    request: { verb: 'setLeave', input },
    writes: days.map((day) => setOff({ calendar: calendarOf(deskId), day }, { cells, place: placeOf(counter), off: closed })),
    events: [newEvent(declared, { ...ofDesk(deskId), facts: { deskId, counter, from, to, hours: hours && [hours.from, hours.to] } })],
  })
  return { days }
}
