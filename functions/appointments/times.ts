import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { findDays } from '../days/lookup'
import { nothingHeld } from '../days/rules'
import type { Context } from '../platform/context'
import { refuseIf } from '../platform/refuse'
import { calendarOf, deskOf, serviceOf } from './desks'
import { daysAhead, freeTimes, minutesFor, whyNotDesk } from './rules'

type Times = { minutes: number; days: { day: string; times: string[] }[] }

/** The times at which one could begin at a desk, day by day. */
export async function freeTimesOf(ctx: Context, { deskId, serviceId }: InputOf<typeof ownAppointments.times>): Promise<Times> {
  const open = await deskOf(ctx, deskId)
  const service = await serviceOf(ctx, serviceId)
  refuseIf(whyNotDesk(open.desk, { serviceId, service }))
  const minutes = minutesFor(service)
  const days = daysAhead(open.desk, ctx.clock.now())
  const books = await findDays(
    ctx,
    days.map((day) => ({ calendar: calendarOf(deskId), day })),
  )
  const timesOf = (day: string, at: number) =>
    freeTimes({ ...open, day, book: books[at] ?? nothingHeld }, { minutes, now: ctx.clock.now() }).map(toInstant)
  return { minutes, days: days.map((day, at) => ({ day, times: timesOf(day, at) })) }
}
