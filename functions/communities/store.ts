import * as z from 'zod/mini'
import { Desk, Quarter } from '../../contract/appointments/appointment'
import { Community, Venue } from '../../contract/communities'
import { BuildingId, GridId, TeamId, UploadId, VenueId } from '../../contract/ids'
import { Section } from '../../contract/settings/refusals'
import { Day } from '../../contract/time'
import { findEnteredDays } from '../calendar/lookup'
import type { Context } from '../platform/context'
import { remembered } from '../platform/remembered'
import type { Write } from '../platform/write'

/** A team; `does` are prefixes of `kind.category`, of which the longest match counts. */
const Team = z.object({ id: TeamId, name: z.string(), does: z.array(z.string()) })

/** A grid and the compounds, buildings and public places in it. */
const Grid = z.object({ id: GridId, name: z.string(), places: z.array(z.union([z.string(), BuildingId, VenueId])) })

/** Working hours in Beijing time, and the days on which the community departs from the state's calendar. */
const Hours = z.object({ spans: z.array(z.tuple([z.string(), z.string()])), off: z.array(Day), work: z.array(Day) })

/** 8:30–12:00 and 14:30–17:30, the usual office hours in Hohhot. */
const usualHours: z.infer<typeof Hours> = {
  spans: [
    ['08:30', '12:00'],
    ['14:30', '17:30'],
  ],
  off: [],
  work: [],
}

/** How much one person may book: sessions on one day, and seats on coming sessions in all. */
const Bookings = z.object({ sessionsADay: z.number(), seatsAhead: z.number() })

/**
 * A desk as the settings have it: its hours by weekday (1 for Monday to 7), whether it is closed on holidays, and how soon and how far ahead one can have a time.
 */
const DeskSettings = z.extend(Desk, {
  hours: z.array(z.object({ weekdays: z.array(z.int().check(z.gte(1), z.lte(7))), spans: z.array(z.tuple([Quarter, Quarter])) })),
  holidays: z.enum(['closed', 'open']),
  leadMinutes: z.int().check(z.gte(0), z.lte(7 * 24 * 60)),
  daysAhead: z.int().check(z.gte(1), z.lte(60)),
})
export type DeskSettings = z.infer<typeof DeskSettings>

/** A venue; a hidden one stays for the sessions that are there and is not offered for new ones. */
const StoredVenue = z.extend(Venue, {
  hidden: z.optional(z.boolean()),
  floor: z.optional(z.string()),
  way: z.optional(z.string()),
  photo: z.optional(z.nullable(UploadId)),
})

/** A community's settings as stored; the next festival comes from the almanac. */
export const Settings = z.extend(z.omit(Community, { nextFestival: true }), {
  teams: z._default(z.array(Team), []),
  grids: z._default(z.array(Grid), []),
  hours: z._default(Hours, usualHours),
  /** Default 3 sessions and 20 seats. */
  bookings: z.optional(Bookings),
  desks: z.optional(z.array(DeskSettings)),
  venues: z.array(StoredVenue),
  /** By where they stand; default the words of the app. */
  promises: z.optional(z.record(z.string(), z.string())),
  /** How often managers have changed the settings, and the last change of each section they changed. */
  version: z.optional(z.number()),
  changed: z.optional(z.partialRecord(Section, z.number())),
})
export type Settings = z.infer<typeof Settings>

export const settingsKey = { partition: 'community', sort: 'settings' }
const settings = remembered({ milliseconds: 30_000, read: readSettings })

/** A community's settings; undefined for an unknown name. Cached for 30 s, since they change a few times a year. */
export const findSettings = settings.find

/** Reads a community's settings anew at the next look; other instances follow within 30 s. */
export const forgetSettings = settings.forget

async function readSettings(ctx: Context): Promise<Settings | undefined> {
  const [item, entered] = await Promise.all([findStored(ctx), findEnteredDays(ctx)])
  return item && withDays(item, entered)
}

/** The settings as they stand in the table now, without the days that managers have entered. */
export async function findStored(ctx: Context): Promise<Settings | undefined> {
  const item = await ctx.table.get(settingsKey)
  return item && Settings.parse(item)
}

/** The settings with the days that managers have entered beside those that the settings declare. */
function withDays(settings: Settings, { off, work }: { off: string[]; work: string[] }): Settings {
  const { hours } = settings
  return { ...settings, hours: { ...hours, off: [...hours.off, ...off], work: [...hours.work, ...work] } }
}

/** Changes parts of the settings; fails (`settings`) if somebody else has changed any since they were read. */
export const changeStored = (read: Settings, set: Partial<Settings>): Write => ({ change: { set }, ...unchanged(read) })

/** Fails (`settings`) if somebody has changed any of the settings since they were read. */
export const checkStored = (read: Settings): Write => ({ check: true, ...unchanged(read) })

function unchanged({ version }: Settings) {
  const when = version === undefined ? (['version', 'absent'] as const) : (['version', '=', version] as const)
  return { key: settingsKey, when: [['id', 'exists'], when] as const, named: 'settings' }
}

/** The write that creates or replaces a community's settings. */
export function putSettings(settings: Settings): Write {
  return { key: settingsKey, put: settings }
}
