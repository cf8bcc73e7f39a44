import type { Desk } from '../../contract/appointments/appointment'
import type { Service } from '../../contract/catalogue/catalogue'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf, type DeskSettings } from '../communities/lookup'
import { findDay, findDays } from '../days/lookup'
import { nothingHeld } from '../days/rules'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'

/** A desk with the days that its community declares off or working. */
export type OpenDesk = { desk: DeskSettings; declared: { off: readonly string[]; work: readonly string[] } }

/** Whoever looks after the desks. */
const deskRoles = ['stationWorker', 'manager'] as const
export const looksAfterDesks = ({ roles }: Caller): boolean => deskRoles.some((role) => roles.includes(role))
export const mustBeAtDesk = (ctx: Context): Caller => mustBe(ctx, ...deskRoles)

export async function desksOf(ctx: Context): Promise<OpenDesk[]> {
  const { desks = [], hours } = await communityOf(ctx)
  return desks.map((desk) => ({ desk, declared: hours }))
}

/** One of the community's desks; refuses NOT_FOUND. */
export async function deskOf(ctx: Context, deskId: string): Promise<OpenDesk> {
  const found = (await desksOf(ctx)).find(({ desk }) => desk.id === deskId)
  if (!found) throw refuse('NOT_FOUND')
  return found
}

/** The calendar in which a desk's cells are held. */
export const calendarOf = (deskId: string) => `desk#${deskId}`

/** A desk's day with what is held of it. */
export const deskDayOf = async (ctx: Context, open: OpenDesk, day: string) => ({
  ...open,
  day,
  book: await findDay(ctx, { calendar: calendarOf(open.desk.id), day }),
})

/** Some of a desk's days (at most 100) with what is held of them. */
export async function deskDaysOf(ctx: Context, open: OpenDesk, days: readonly string[]) {
  const books = await findDays(
    ctx,
    days.map((day) => ({ calendar: calendarOf(open.desk.id), day })),
  )
  return days.map((day, at) => ({ ...open, day, book: books[at] ?? nothingHeld }))
}

/** The service with this id, if the catalogue has it. */
export async function serviceOf(ctx: Context, serviceId: string | undefined): Promise<Service | undefined> {
  return serviceId === undefined ? undefined : (await catalogueOf(ctx)).services.find(({ id }) => id === serviceId)
}

export const viewDesk = ({ id, organisation, name, where, anyService, counters, walkIns }: Desk): Desk => ({
  id,
  organisation,
  name,
  where,
  anyService,
  counters,
  walkIns,
})
