import * as z from 'zod/mini'
import { ServiceId } from '../catalogue/ids'
import { AppointmentId, CaseId, CommunityId, DeskId, RequestId } from '../ids'
import { pageOf, pageQuery } from '../page'
import { pickRefusals, refusals } from '../refusals'
import { loggedInRoute, publicRoute } from '../route'
import { PersonName } from '../text'
import { Day, Instant } from '../time'
import { Appointment, Desk } from './appointment'
import { appointRefusals, overRefusals, timeRefusals } from './refusals'

const unknownCommunity = pickRefusals(refusals, 'COMMUNITY_UNKNOWN')
const onDesk = { communityId: CommunityId, deskId: DeskId }
const onAppointment = { communityId: CommunityId, appointmentId: AppointmentId }

const listDesks = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks', summary: 'Desks at which one can have a time', tags: ['appointments'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(Desk) }))
  .errors(unknownCommunity)

const Times = z.object({ minutes: z.number(), days: z.array(z.object({ day: Day, times: z.array(Instant) })) })

/**
 * The times at which one could begin, day by day, as far ahead as the desk allows. The service decides how long it takes
 * (`minutes`); without one it is a quarter of an hour.
 */
const times = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks/{deskId}/times', summary: 'A desk’s free times', tags: ['appointments'] })
  .input(z.strictObject({ ...onDesk, serviceId: z.optional(ServiceId) }))
  .output(Times)
  .errors({ ...unknownCommunity, ...pickRefusals(appointRefusals, 'DESK_UNFIT') })

/**
 * As `times`, as long as what the checklist of the caller's own case still lacks; or those to which an appointment may be moved, for its
 * person and for the desk.
 */
const ownTimes = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/desks/{deskId}/times/own', summary: 'Free times for a case', tags: ['appointments'] })
  .input(
    z.strictObject({
      ...onDesk,
      serviceId: z.optional(ServiceId),
      caseId: z.optional(CaseId),
      appointmentId: z.optional(AppointmentId),
    }),
  )
  .output(Times)
  .errors({ ...unknownCommunity, ...pickRefusals(appointRefusals, 'DESK_UNFIT') })

/**
 * Makes an appointment. One person has at most 3 ahead and is at one desk at a time; staff who book for somebody by `name` may have
 * more. The same `requestId` again gives the same appointment.
 */
const book = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/desks/{deskId}/appointments', summary: 'Make an appointment', tags: ['appointments'] })
  .input(
    z.strictObject({
      ...onDesk,
      requestId: RequestId,
      startsAt: Instant,
      serviceId: z.optional(ServiceId),
      caseId: z.optional(CaseId),
      name: z.optional(PersonName),
    }),
  )
  .output(Appointment)
  .errors({ ...unknownCommunity, ...appointRefusals })

/** The caller's appointments: `coming` soonest first, `past` latest first. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/appointments', summary: 'My appointments', tags: ['appointments'] })
  .input(z.strictObject({ communityId: CommunityId, when: z.optional(z.enum(['coming', 'past'])), ...pageQuery }))
  .output(pageOf(Appointment))
  .errors({ ...unknownCommunity, ...pickRefusals(refusals, 'CURSOR_INVALID') })

const get = loggedInRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/appointments/{appointmentId}',
    summary: 'One of my appointments',
    tags: ['appointments'],
  })
  .input(z.strictObject(onAppointment))
  .output(Appointment)
  .errors(unknownCommunity)

/** Takes another time at the same desk and gives the old one back, both or neither. */
const move = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/appointments/{appointmentId}/move',
    summary: 'Choose another time',
    tags: ['appointments'],
  })
  .input(z.strictObject({ ...onAppointment, requestId: RequestId, startsAt: Instant }))
  .output(Appointment)
  .errors({ ...unknownCommunity, ...timeRefusals, ...overRefusals })

/** Gives the time back. Cancelling a cancelled appointment returns it unchanged. */
const cancel = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/appointments/{appointmentId}/cancel',
    summary: 'Cancel an appointment',
    tags: ['appointments'],
  })
  .input(z.strictObject({ ...onAppointment, requestId: RequestId }))
  .output(Appointment)
  .errors({ ...unknownCommunity, ...overRefusals })

export const ownAppointments = { listDesks, times, ownTimes, book, list, get, move, cancel }
