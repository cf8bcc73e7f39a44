import { calendarEvents } from '../calendar/events'
import { catalogueOf } from '../catalogue/lookup'
import { forgetSettings } from '../communities/lookup'
import { cellsIn } from '../days/rules'
import { tell } from '../notices/doors'
import { personEvents } from '../people/events'
import type { Context } from '../platform/context'
import { type Delivery, deliver, type Outcome } from '../platform/delivery'
import type { EventOf } from '../platform/events'
import { desksOf } from './desks'
import { displaceOnDay } from './displace'
import { appointmentEvents } from './events'
import { forgetAppointments, leaveAppointment } from './forget'
import { daysAhead, daysFrom } from './rules'
import { findAppointment } from './store'
import { bringOf, displacedAmong } from './view'

/** Consequences of appointments, of what closes a desk, and of a person's deletion. */
export const appointmentDeliveries: Delivery[] = [
  deliver(appointmentEvents.booked, 'tell', (ctx, event) => tellOf(ctx, event, 'booked')),
  deliver(appointmentEvents.moved, 'tell', (ctx, event) => tellOf(ctx, event, 'moved')),
  deliver(appointmentEvents.cancelled, 'tell', (ctx, event) => tellOf(ctx, event, 'cancelled')),
  deliver(appointmentEvents.displaced, 'tell', (ctx, event) => tellOf(ctx, event, 'displaced')),
  deliver(appointmentEvents.restored, 'tell', (ctx, event) => tellOf(ctx, event, 'restored')),
  deliver(appointmentEvents.revealed, 'tell', (ctx, event) => tellOf(ctx, event, 'revealed')),
  deliver(appointmentEvents.reminded, 'tell', remind),
  deliver(appointmentEvents.deskClosed, 'appointments', (ctx, event) => tellEverybody(ctx, event)),
  deliver(appointmentEvents.deskOpened, 'appointments', (ctx, event) => tellEverybody(ctx, event)),
  deliver(calendarEvents.entered, 'appointments', tellOfHolidays),
  deliver(personEvents.removed, 'appointments', (ctx, { subject }) => forgetAppointments(ctx, subject)),
]

type Told = 'booked' | 'moved' | 'cancelled' | 'displaced' | 'restored' | 'revealed' | 'tomorrow' | 'soon'
type AboutOne = Pick<EventOf<(typeof appointmentEvents)['booked']>, 'id' | 'occurredAt' | 'facts'>

async function tellOf(ctx: Context, { id, occurredAt, facts }: AboutOne, what: Told): Promise<Outcome> {
  const { appointmentId, personId, deskId, startsAt } = facts
  const [desks, { services, documents }, stored] = await Promise.all([desksOf(ctx), catalogueOf(ctx), findAppointment(ctx, appointmentId)])
  const desk = desks.find((open) => open.desk.id === deskId)?.desk
  if (!desk || !stored) return 'delivered'
  const needs = bringOf(
    services.find((service) => service.id === stored.serviceId),
    documents,
  )
  // What everybody has to bring, of each need the set with the fewest papers.
  const bring = needs.filter((need) => need.for === null).flatMap(({ anyOf }) => [...anyOf].sort((a, b) => a.length - b.length)[0] ?? [])
  const about = { appointmentId, desk: desk.name, where: desk.where, startsAt, bring }
  const there = await tell(ctx, personId, { notice: { id, kind: 'appointment', what, ...about }, occurredAt })
  // Made while the person was being deleted: the walk through their appointments may have missed it.
  if (!there && what === 'booked') await leaveAppointment(ctx, stored)
  return 'delivered'
}

/** Whoever has to choose another time is told so again instead; who has moved or cancelled meanwhile is told nothing. */
async function remind(ctx: Context, event: EventOf<(typeof appointmentEvents)['reminded']>): Promise<Outcome> {
  const stored = await findAppointment(ctx, event.facts.appointmentId)
  if (stored?.state !== 'booked' || stored.startsAt !== event.facts.startsAt) return 'delivered'
  const displaced = (await displacedAmong(ctx, [stored])).has(stored.id)
  return tellOf(ctx, event, displaced ? 'displaced' : event.facts.what)
}

type Closing = Pick<EventOf<(typeof appointmentEvents)['deskClosed']>, 'id' | 'facts'>

async function tellEverybody(ctx: Context, { id, facts }: Closing): Promise<Outcome> {
  const { deskId, from, to, hours } = facts
  const open = (await desksOf(ctx)).find(({ desk }) => desk.id === deskId)
  const cells = new Set(cellsIn([[hours?.[0] ?? '00:00', hours?.[1] ?? '24:00']]))
  if (open) for (const day of daysFrom(from, to)) await displaceOnDay(ctx, open, { day, because: id, among: (cell) => cells.has(cell) })
  return 'delivered'
}

/** A holiday that was entered may close the desks on days for which people have times. */
async function tellOfHolidays(ctx: Context, { id }: { id: string }): Promise<Outcome> {
  forgetSettings(ctx)
  for (const open of await desksOf(ctx))
    for (const day of daysAhead(open.desk, ctx.clock.now())) await displaceOnDay(ctx, open, { day, because: id, among: () => true })
  return 'delivered'
}
