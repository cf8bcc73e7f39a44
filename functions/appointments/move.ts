import type { Appointment } from '../../contract/appointments/appointment'
import type { ownAppointments } from '../../contract/appointments/routes'
import type { InputOf } from '../../contract/route'
import { dayOf, toInstant } from '../../contract/time'
import { moveClaim } from '../days/doors'
import { type DayBook, holdOf } from '../days/rules'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuse, refuseFor, refuseIf } from '../platform/refuse'
import { actsForOthers } from './book'
import { deskDayOf, deskOf } from './desks'
import { appointmentEvents, ofAppointment } from './events'
import { ownAppointment, shown } from './own'
import { placeAt, stillAhead, whyNotChange, whyNotMore } from './rules'
import { changeAppointment, claimOf, dueFields, dueOf, findAppointment, findOwnTimes, putOwnTimes, type StoredAppointment } from './store'

type Input = InputOf<typeof ownAppointments.move>

const mostTries = 8
const limit = { purpose: 'appointmentMoves', most: 30, windowSeconds: 3600 }

/** Takes another time at the same desk and gives the old one back in one transaction: who loses the new one keeps the old. */
export async function moveAppointment(ctx: Context, input: Input): Promise<Appointment> {
  const caller = mustBeLoggedIn(ctx)
  const before = await ownAppointment(ctx, input.appointmentId)
  const request = { verb: 'moveAppointment', input }
  if (!(await findResult(ctx, request))) {
    refuseIf(whyNotChange(before, ctx.clock.now()))
    await countAgainst(ctx, limit, caller.id)
    await again(mostTries, () => tryToMove(ctx, caller, input))
  }
  return shown(ctx, await findAppointment(ctx, input.appointmentId))
}

async function tryToMove(ctx: Context, caller: Caller, input: Input): Promise<'moved' | typeof outrun> {
  const now = ctx.clock.now()
  const before = await ownAppointment(ctx, input.appointmentId)
  if (Date.parse(before.startsAt) === Date.parse(input.startsAt) && before.state === 'booked') return 'moved'
  refuseIf(whyNotChange(before, now))
  const open = await deskOf(ctx, before.deskId)
  const [day, own] = await Promise.all([deskDayOf(ctx, open, dayOf(Date.parse(input.startsAt))), findOwnTimes(ctx, before.personId)])
  const minutes = (Date.parse(before.endsAt) - Date.parse(before.startsAt)) / 60_000
  const found = placeAt(withoutOwn(day, before), { startsAt: input.startsAt, minutes, now })
  if ('code' in found) return refuseFor(found)
  const startsAt = toInstant(Date.parse(input.startsAt))
  const time = { startsAt, endsAt: toInstant(Date.parse(startsAt) + minutes * 60_000) }
  refuseIf(whyNotMore({ id: before.id, ...time }, { held: own?.held ?? [], forOthers: actsForOthers(caller, before), now }))

  const after: StoredAppointment = { ...before, ...time, ...found, day: day.day, at: new Date(time.endsAt).toISOString() }
  const others = stillAhead(own?.held ?? [], now).filter(({ id }) => id !== before.id)
  const outcome = await commit(ctx, {
    request: { verb: 'moveAppointment', input },
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

/** A day as it looks to an appointment that leaves its cells. */
function withoutOwn<D extends { day: string; book: DayBook }>(day: D, { day: was, cells, place }: StoredAppointment): D {
  const own = new Set(was === day.day ? cells.map((cell) => holdOf(cell, place)) : [])
  return { ...day, book: { ...day.book, held: new Map([...day.book.held].filter(([hold]) => !own.has(hold))) } }
}

function changeMoved(ctx: Context, before: StoredAppointment, { startsAt, endsAt, day, place, cells, at }: StoredAppointment) {
  const due = dueOf(ctx, startsAt)
  // What they were told of the desk was about the old time.
  return changeAppointment(before, { startsAt, endsAt, day, place, cells, at, toldOf: '', ...due }, due ? [] : dueFields)
}
