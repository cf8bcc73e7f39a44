import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { dayOf, toInstant } from '../../contract/time'
import { moveClaim } from '../days/doors'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst, type RateLimit } from '../platform/rateLimits'
import { refuse, refuseFor, refuseIf } from '../platform/refuse'
import { actsForOthers } from './book'
import { deskDayOf, deskOf } from './desks'
import { appointmentEvents, ofAppointment } from './events'
import { minutesOf } from './length'
import { ownAppointment, shown } from './own'
import { isDisplaced, placeAt, stillAhead, whyNotChange, whyNotMore, withoutOwn } from './rules'
import { changeAppointment, claimOf, dueFields, dueOf, findAppointment, findOwnTimes, putOwnTimes, type StoredAppointment } from './store'

type Input = InputOf<typeof ownAppointments.move>

const mostTries = 8
const limit = { purpose: 'appointmentMoves', most: 30, windowSeconds: 3600 }

/** Takes another time at the same desk and gives the old one back in one transaction: who loses the new one keeps the old. */
export async function moveAppointment(ctx: Context, input: Input): Promise<Appointment> {
  await ownAppointment(ctx, input.appointmentId)
  await moveTo(ctx, { verb: 'moveAppointment', input, limit })
  return shown(ctx, await findAppointment(ctx, input.appointmentId))
}

type Moving = { verb: string; input: Input; limit: RateLimit }

/** Moves an appointment for its person or the desk; refuses NOT_FOUND. Whose it is was checked before. */
export async function moveTo(ctx: Context, { verb, input, limit: most }: Moving): Promise<void> {
  const caller = mustBeLoggedIn(ctx)
  const request = { verb, input }
  const before = await mustFind(ctx, input)
  if (await findResult(ctx, request)) return
  refuseIf(whyNotChange(before, ctx.clock.now()))
  await countAgainst(ctx, most, caller.id)
  await again(mostTries, () => tryToMove(ctx, caller, request))
}

async function mustFind(ctx: Context, { appointmentId }: Input): Promise<StoredAppointment> {
  const found = await findAppointment(ctx, appointmentId)
  if (!found) throw refuse('NOT_FOUND')
  return found
}

async function tryToMove(ctx: Context, caller: Caller, request: Pick<Moving, 'verb' | 'input'>): Promise<'moved' | typeof outrun> {
  const { input } = request
  const now = ctx.clock.now()
  const before = await mustFind(ctx, input)
  const open = await deskOf(ctx, before.deskId)
  const [day, own, minutes] = await Promise.all([
    deskDayOf(ctx, open, dayOf(Date.parse(input.startsAt))),
    findOwnTimes(ctx, before.personId),
    minutesOf(ctx, before),
  ])
  const stays = Date.parse(before.startsAt) === Date.parse(input.startsAt) && before.state === 'booked'
  if (stays && !isDisplaced(day, before)) return 'moved'
  refuseIf(whyNotChange(before, now))
  const found = placeAt(withoutOwn(day, before), { startsAt: input.startsAt, minutes, now })
  if ('code' in found) return refuseFor(found)
  const startsAt = toInstant(Date.parse(input.startsAt))
  const time = { startsAt, endsAt: toInstant(Date.parse(startsAt) + minutes * 60_000) }
  refuseIf(whyNotMore({ id: before.id, ...time }, { held: own?.held ?? [], forOthers: actsForOthers(caller, before), now }))

  const after: StoredAppointment = { ...before, ...time, ...found, day: day.day, at: new Date(time.endsAt).toISOString() }
  const others = stillAhead(own?.held ?? [], now).filter(({ id }) => id !== before.id)
  const outcome = await commit(ctx, {
    request,
    writes: [
      changeMoved(ctx, before, after),
      ...moveClaim(claimOf(before), claimOf(after)),
      ...putOwnTimes(before.personId, own, [...others, { id: before.id, ...time }]),
    ],
    events: [newEvent(appointmentEvents.moved, ofAppointment(after, { wasStartsAt: before.startsAt }))],
  })
  if (!outcome.done && outcome.failures.some(({ name }) => name === 'person')) throw refuse('LOGIN_EXPIRED')
  return outcome.done ? 'moved' : outrun
}

function changeMoved(ctx: Context, before: StoredAppointment, { startsAt, endsAt, day, place, cells, at }: StoredAppointment) {
  const due = dueOf(ctx, startsAt)
  // What they were told of the desk was about the old time.
  return changeAppointment(before, { startsAt, endsAt, day, place, cells, at, toldOf: '', ...due }, due ? [] : dueFields)
}
