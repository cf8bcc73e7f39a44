import type { Desk } from '../../contract/appointments/appointment'
import type { Service } from '../../contract/catalogue/catalogue'
import { momentOf } from '../../contract/time'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf, type DeskSettings } from '../communities/lookup'
import { findDay } from '../days/lookup'
import { type Caller, mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { hoursOf } from './rules'

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

/** When a desk opens and closes on a day (milliseconds), the break included; undefined when it does not open. */
export function openFromTo(open: OpenDesk, day: string): { from: number; to: number } | undefined {
  const spans = hoursOf({ ...open, day })
  const [first, last] = [spans[0]?.[0], spans.at(-1)?.[1]]
  return first === undefined || last === undefined ? undefined : { from: momentOf(day, first), to: momentOf(day, last) }
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
