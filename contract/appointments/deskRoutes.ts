import * as z from 'zod/mini'
import { AppointmentId, CommunityId, DeskId, RequestId } from '../ids'
import { pickRefusals, refusals } from '../refusals'
import { RevealReason } from '../reveals'
import { loggedInRoute, publicRoute } from '../route'
import { PersonName } from '../text'
import { Day, Instant } from '../time'
import { Attendance, DeskDay, Due, Line, MyNumber, Quarter, RevealedOfDue } from './appointment'
import { appointRefusals, deskRefusals, numberRefusals, overRefusals, timeRefusals } from './refusals'

const unknownCommunity = pickRefusals(refusals, 'COMMUNITY_UNKNOWN')
const onDesk = { communityId: CommunityId, deskId: DeskId }
const onAppointment = { communityId: CommunityId, appointmentId: AppointmentId }

const day = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks/{deskId}/days/{day}', summary: 'A desk’s day', tags: ['appointments'] })
  .input(z.strictObject({ ...onDesk, day: Day }))
  .output(DeskDay)
  .errors(unknownCommunity)

/** Arrived, done, or did not come; from the appointment's day on. */
const attend = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/appointments/{appointmentId}/attendance',
    summary: 'Note who came',
    tags: ['appointments'],
  })
  .input(z.strictObject({ ...onAppointment, requestId: RequestId, attendance: Attendance }))
  .output(Due)
  .errors({ ...unknownCommunity, ...overRefusals, ...pickRefusals(deskRefusals, 'APPOINTMENT_NOT_TODAY') })

/** Those whose time cannot be kept, because the desk or their counter is closed then and no other counter is free. */
const displaced = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks/{deskId}/displaced', summary: 'Who needs another time', tags: ['appointments'] })
  .input(z.strictObject(onDesk))
  .output(z.object({ items: z.array(Due) }))
  .errors(unknownCommunity)

/** The desk gives somebody another time, as agreed with them by phone. They are told, and may move or cancel it. */
const rearrange = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/appointments/{appointmentId}/rearrange',
    summary: 'Arrange another time with somebody',
    tags: ['appointments'],
  })
  .input(z.strictObject({ ...onAppointment, requestId: RequestId, startsAt: Instant }))
  .output(Due)
  .errors({ ...unknownCommunity, ...timeRefusals, ...overRefusals, ...pickRefusals(appointRefusals, 'APPOINTMENTS_LIMIT') })

/** For the desk's people, until the day is over: a masked field in clear, once. Its person is told. */
const reveal = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/appointments/{appointmentId}/reveal',
    summary: 'Read a masked field',
    tags: ['appointments'],
  })
  .input(z.strictObject({ ...onAppointment, requestId: RequestId, field: RevealedOfDue, reason: RevealReason }))
  .output(z.object({ value: z.nullable(z.string()) }))
  .errors(unknownCommunity)

/**
 * Closes a desk or one of its counters on some days, whole or for some hours, or opens it again. Whoever has a time there is seated at
 * another counter that is free then; who cannot be keeps the time as one to be moved and is told. The leave of a counter and that of the
 * whole desk end each by itself.
 */
const leave = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/desks/{deskId}/leave', summary: 'Close a desk for a while', tags: ['appointments'] })
  .input(
    z.strictObject({
      ...onDesk,
      requestId: RequestId,
      from: Day,
      to: Day,
      counter: z.optional(z.int().check(z.gte(1), z.lte(10))),
      hours: z.optional(z.strictObject({ from: Quarter, to: Quarter })),
      closed: z.boolean(),
    }),
  )
  .output(z.object({ days: z.array(Day) }))
  .errors({ ...unknownCommunity, ...pickRefusals(deskRefusals, 'LEAVE_UNFIT', 'COUNTER_UNKNOWN') })

/** For everybody: which number is called and how many wait. */
const line = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks/{deskId}/numbers', summary: 'Who is next at a desk', tags: ['appointments'] })
  .input(z.strictObject(onDesk))
  .output(Line)
  .errors(unknownCommunity)

const myNumber = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks/{deskId}/numbers/mine', summary: 'My number of today', tags: ['appointments'] })
  .input(z.strictObject(onDesk))
  .output(z.object({ mine: z.nullable(MyNumber), line: Line }))
  .errors(unknownCommunity)

/** Takes a number of today, one a person and desk. Staff give one to somebody without a phone by `name`. */
const takeNumber = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/desks/{deskId}/numbers', summary: 'Take a number', tags: ['appointments'] })
  .input(z.strictObject({ ...onDesk, requestId: RequestId, name: z.optional(PersonName) }))
  .output(z.object({ mine: MyNumber, line: Line }))
  .errors({ ...unknownCommunity, ...pickRefusals(numberRefusals, 'NUMBERS_CLOSED') })

/** Calls the number after `after`, which is the one called last; `passed` when that one did not answer. */
const callNext = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/desks/{deskId}/numbers/next', summary: 'Call the next number', tags: ['appointments'] })
  .input(
    z.strictObject({
      ...onDesk,
      requestId: RequestId,
      after: z.int().check(z.gte(0), z.lte(9_999)),
      passed: z.optional(z.boolean()),
    }),
  )
  .output(Line)
  .errors({ ...unknownCommunity, ...pickRefusals(numberRefusals, 'NUMBERS_MOVED', 'NUMBERS_NONE') })

export const deskAppointments = { day, attend, displaced, rearrange, reveal, leave, line, myNumber, takeNumber, callNext }
