import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse, refuseIf } from '../platform/refuse'
import { deskDaysOf, deskOf, looksAfterDesks, serviceOf } from './desks'
import { minutesOf, type Purpose } from './length'
import { mustKnowCase } from './own'
import { type DeskDay, daysAhead, freeTimes, whyNotDesk, withoutOwn } from './rules'
import { findAppointment, personOfAppointment, type StoredAppointment } from './store'

type Input = InputOf<typeof ownAppointments.times>
type OwnInput = InputOf<typeof ownAppointments.ownTimes>
type Times = { minutes: number; days: { day: string; times: string[] }[] }

/** The times at which one could begin at a desk, day by day. */
export async function freeTimesOf(ctx: Context, input: Input): Promise<Times> {
  await mustBeOffered(ctx, input)
  return timesFor(ctx, input)
}

/**
 * The same for a case of the caller's own. For an appointment that gets another time, its own time counts as free; refuses NOT_FOUND
 * for somebody else's, unless the caller looks after the desks.
 */
export async function ownTimesOf(ctx: Context, input: OwnInput): Promise<Times> {
  mustBeLoggedIn(ctx)
  const moving = input.appointmentId === undefined ? undefined : await movable(ctx, input.appointmentId)
  if (moving) return timesFor(ctx, moving, moving)
  await mustBeOffered(ctx, input)
  await mustKnowCase(ctx, input.caseId)
  return timesFor(ctx, input)
}

async function timesFor(ctx: Context, { deskId, ...purpose }: Purpose & { deskId: string }, leaving?: StoredAppointment): Promise<Times> {
  const open = await deskOf(ctx, deskId)
  const minutes = await minutesOf(ctx, purpose)
  const days = daysAhead(open.desk, ctx.clock.now())
  const timesOf = (deskDay: DeskDay) =>
    freeTimes(leaving ? withoutOwn(deskDay, leaving) : deskDay, { minutes, now: ctx.clock.now() }).map(toInstant)
  return { minutes, days: (await deskDaysOf(ctx, open, days)).map((deskDay) => ({ day: deskDay.day, times: timesOf(deskDay) })) }
}

async function movable(ctx: Context, appointmentId: string): Promise<StoredAppointment> {
  const caller = mustBeLoggedIn(ctx)
  const mayMove = personOfAppointment(appointmentId) === caller.id || looksAfterDesks(caller)
  const found = mayMove ? await findAppointment(ctx, appointmentId) : undefined
  if (!found) throw refuse('NOT_FOUND')
  return found
}

async function mustBeOffered(ctx: Context, { deskId, serviceId }: Input): Promise<void> {
  const [{ desk }, service] = await Promise.all([deskOf(ctx, deskId), serviceOf(ctx, serviceId)])
  refuseIf(whyNotDesk(desk, { serviceId, service }))
}
