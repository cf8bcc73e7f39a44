import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { dayOf, toInstant } from '../../contract/time'
import { claimCells } from '../days/doors'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuse, refuseFor, refuseIf } from '../platform/refuse'
import type { Failure } from '../platform/table'
import { deskDayOf, deskOf, type OpenDesk, serviceOf } from './desks'
import { appointmentEvents, ofAppointment } from './events'
import { minutesOf } from './length'
import { mustKnowCase, shown } from './own'
import { placeAt, stillAhead, whyNotDesk, whyNotMore } from './rules'
import { appointmentIdOf, claimOf, findAppointment, findOwnTimes, putAppointment, putOwnTimes, type StoredAppointment } from './store'

type Input = InputOf<typeof ownAppointments.book>

const mostTries = 8
const limit = { purpose: 'appointments', most: 60, windowSeconds: 3600 }

/** Makes an appointment, or refuses with the reason. The same request again returns the appointment that it made. */
export async function bookAppointment(ctx: Context, input: Input): Promise<Appointment> {
  const caller = mustBeLoggedIn(ctx)
  const open = await deskOf(ctx, input.deskId)
  const id = appointmentIdOf(caller.id, input.requestId)
  if (await findResult(ctx, { verb: 'bookAppointment', input })) return nowOf(ctx, id)

  const service = await serviceOf(ctx, input.serviceId)
  refuseIf(whyNotDesk(open.desk, { serviceId: input.serviceId, service }))
  await mustKnowCase(ctx, input.caseId)
  await countAgainst(ctx, limit, caller.id)
  const minutes = await minutesOf(ctx, input)
  await again(mostTries, () => take(ctx, caller, { open, input, id, minutes }))
  return nowOf(ctx, id)
}

type Asked = { open: OpenDesk; input: Input; id: string; minutes: number }

async function take(ctx: Context, caller: Caller, { open, input, id, minutes }: Asked): Promise<'taken' | typeof outrun> {
  const now = ctx.clock.now()
  const { startsAt } = input
  const [day, own] = await Promise.all([deskDayOf(ctx, open, dayOf(Date.parse(startsAt))), findOwnTimes(ctx, caller.id)])
  const time = { id, startsAt: toInstant(Date.parse(startsAt)), endsAt: toInstant(Date.parse(startsAt) + minutes * 60_000) }
  refuseIf(whyNotMore(time, { held: own?.held ?? [], forOthers: actsForOthers(caller, input), now }))
  const found = placeAt(day, { startsAt, minutes, now })
  if ('code' in found) return (await isDone(ctx, input)) ? 'taken' : refuseFor(found)

  const appointment = newAppointment(ctx, caller, { input, time: { ...time, day: day.day, ...found } })
  const outcome = await commit(ctx, {
    request: { verb: 'bookAppointment', input, result: { appointmentId: id } },
    writes: [
      putAppointment(ctx, appointment),
      claimCells(claimOf(appointment)),
      ...putOwnTimes(caller.id, own, [...stillAhead(own?.held ?? [], now), time]),
    ],
    events: [newEvent(appointmentEvents.booked, ofAppointment(appointment))],
  })
  if (outcome.done) return 'taken'
  refuseFailed(outcome.failures)
  return outrun
}

type Time = Pick<StoredAppointment, 'startsAt' | 'endsAt' | 'day' | 'cells' | 'place'>

function newAppointment(
  ctx: Context,
  { id: personId }: Caller,
  { input, time }: { input: Input; time: Time & { id: string } },
): StoredAppointment {
  const { deskId, serviceId, caseId, name } = input
  return {
    ...time,
    communityId: ctx.communityId,
    personId,
    deskId,
    serviceId,
    caseId,
    name,
    state: 'booked',
    bookedAt: toInstant(ctx.clock.now()),
    at: new Date(time.endsAt).toISOString(),
    toldOf: '',
    version: 1,
    schema: 1,
  }
}

/** The same request at the same moment may have taken the very cells that this one finds taken. */
const isDone = async (ctx: Context, input: Input) => (await findResult(ctx, { verb: 'bookAppointment', input })) !== undefined

function refuseFailed(failures: readonly Failure[]): void {
  // The caller was deleted between the check and the write.
  if (failures.some(({ name }) => name === 'person')) throw refuse('LOGIN_EXPIRED')
  // An appointment of this id without its request: the requestId was used for another, long ago.
  if (failures.some(({ name }) => name === 'appointment')) throw refuse('REQUEST_REUSED')
}

/** Staff who come for somebody without a phone. */
export const actsForOthers = ({ roles }: Caller, { name }: Pick<StoredAppointment, 'name'>) =>
  name !== undefined && (['gridWorker', 'stationWorker', 'manager'] as const).some((role) => roles.includes(role))

const nowOf = async (ctx: Context, id: string): Promise<Appointment> => shown(ctx, await findAppointment(ctx, id))
