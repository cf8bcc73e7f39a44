import * as z from 'zod/mini'
import { AppointmentState } from '../../contract/appointments/appointment'
import { Instant } from '../../contract/time'
import type { Claim } from '../days/doors'
import { mustExist } from '../people/lookup'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'
import { calendarOf } from './desks'
import { type Held, nextReminder } from './rules'

/**
 * An appointment as stored, in a partition of its person's own. `at` sorts it among theirs: its end, or when it was cancelled. `toldOf`
 * is the last closing of the desk that its person was told of.
 */
export const StoredAppointment = z.object({
  id: z.string(),
  communityId: z.string(),
  personId: z.string(),
  deskId: z.string(),
  serviceId: z.optional(z.string()),
  caseId: z.optional(z.string()),
  name: z.optional(z.string()),
  day: z.string(),
  place: z.number(),
  cells: z.array(z.number()),
  startsAt: Instant,
  endsAt: Instant,
  state: AppointmentState,
  cancelledBy: z.optional(z.enum(['person', 'community'])),
  bookedAt: Instant,
  at: z.string(),
  toldOf: z.string(),
  version: z.number(),
  reminder: z.optional(z.enum(['tomorrow', 'soon'])),
  dueAt: z.optional(z.string()),
  schema: z.literal(1),
})
export type StoredAppointment = z.infer<typeof StoredAppointment>

/** The partition of the `due` index for reminders; only `tick` reads it. */
export const appointmentsDue = 'due#appointments'

const mostAtOnce = 100

const beginning = 'appointment#'
const partitionOf = (personId: string) => `appointments#${personId}`
const keyOf = (id: string) => ({ partition: partitionOf(personOfAppointment(id)), sort: `${beginning}${id}` })
const heldKey = (personId: string) => ({ partition: partitionOf(personId), sort: 'held' })

/** The same request of a person always makes the same appointment. */
export const appointmentIdOf = (personId: string, requestId: string) => `apt_${personId.slice('per_'.length)}_${hashOf([requestId])}`

/** The person id within an appointment's id. */
export const personOfAppointment = (id: string) => `per_${id.split('_')[1] ?? ''}`

export const eventsPartition = (id: string) => `appointment#${id}`

export async function findAppointment(ctx: Context, id: string): Promise<StoredAppointment | undefined> {
  const item = await ctx.table.get(keyOf(id))
  return item && StoredAppointment.parse(item)
}

/** The appointments with these ids (at most 100), in that order; missing and unreadable ones are left out. */
async function findAppointments(ctx: Context, ids: readonly string[]): Promise<StoredAppointment[]> {
  return readable(StoredAppointment, await ctx.table.batchGet(ids.map(keyOf)))
}

/** The appointments with these ids, soonest first. */
export async function findAll(ctx: Context, ids: Iterable<string>): Promise<StoredAppointment[]> {
  const found = await Promise.all(chunksOf([...ids], mostAtOnce).map((some) => findAppointments(ctx, some)))
  return found.flat().sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || a.place - b.place)
}

/** Where a page of appointments ended. */
export type AppointmentCursor = { at: string; id: string }

/** A page of somebody's appointments by `at`. A cursor that the clock has overtaken is ignored, and the page begins at now. */
export async function findOf(
  ctx: Context,
  personId: string,
  { when, limit, after }: { when: 'coming' | 'past'; limit: number; after?: AppointmentCursor },
) {
  const now = new Date(ctx.clock.now()).toISOString()
  const passed = after && (when === 'coming' ? after.at < now : after.at > now)
  const partition = partitionOf(personId)
  const { items, last } = await ctx.table.query({
    index: 'byTime',
    partition,
    ...(when === 'coming' ? { from: now } : { to: now, descending: true }),
    limit,
    after: after && !passed ? { pk: ctx.table.partition(partition), sk: keyOf(after.id).sort, at: after.at } : undefined,
  })
  return {
    appointments: readable(StoredAppointment, items),
    last: last && { at: String(last.at), id: String(last.sk).slice(beginning.length) },
  }
}

const OwnTimes = z.object({ version: z.number(), held: z.array(z.object({ id: z.string(), startsAt: Instant, endsAt: Instant })) })
export type OwnTimes = z.infer<typeof OwnTimes>

/** A person's times ahead, in one item: its version is the lock that keeps two requests of one person apart. */
export async function findOwnTimes(ctx: Context, personId: string): Promise<OwnTimes | undefined> {
  const item = await ctx.table.get(heldKey(personId))
  return item && OwnTimes.parse(item)
}

/** Replaces a person's times; fails (`held`) if they have changed since `known`, and (`person`) once the person is deleted. */
export function putOwnTimes(personId: string, known: OwnTimes | undefined, held: readonly Held[]): Write[] {
  return [
    {
      key: heldKey(personId),
      put: { version: (known?.version ?? 0) + 1, held },
      when: known ? [['version', '=', known.version]] : 'absent',
      named: 'held',
    },
    mustExist(personId),
  ]
}

export const removeOwnTimes = (personId: string): Write => ({ key: heldKey(personId), remove: true })

/** The cells that an appointment holds. */
export const claimOf = ({
  id,
  deskId,
  day,
  place,
  cells,
}: Pick<StoredAppointment, 'id' | 'deskId' | 'day' | 'place' | 'cells'>): Claim => ({
  calendar: calendarOf(deskId),
  day,
  place,
  cells,
  holder: id,
})

/** A new appointment, which waits for its first reminder. */
export const putAppointment = (ctx: Context, appointment: StoredAppointment): Write => ({
  key: keyOf(appointment.id),
  put: { ...appointment, ...dueOf(ctx, appointment.startsAt) },
  when: 'absent',
  named: 'appointment',
})

type Fields = Partial<Omit<StoredAppointment, 'id' | 'version'>>

/** Changes an appointment; fails (`appointment`) if it has changed since it was read. `remove` takes fields away. */
export const changeAppointment = ({ id, version }: StoredAppointment, set: Fields, remove: readonly string[] = []): Write => ({
  key: keyOf(id),
  change: { set, add: { version: 1 }, remove },
  when: [['version', '=', version]],
  named: 'appointment',
})

/** The fields by which the clock finds an appointment when its next reminder is due, and those to take away. */
export function dueOf(ctx: Context, startsAt: string) {
  const next = nextReminder(startsAt, ctx.clock.now())
  return next && { reminder: next.what, duePk: appointmentsDue, dueAt: next.dueAt }
}

export const dueFields = ['duePk', 'dueAt', 'reminder'] as const
