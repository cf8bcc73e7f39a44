import * as z from 'zod/mini'

/** The parts of a community's settings that its managers edit, each by itself. */
export const Section = z.enum(['contacts', 'emergency', 'hours', 'venues', 'limits', 'promises'])
export type Section = z.infer<typeof Section>

/** Why a section can't stand as it is written. */
export const SettingsFault = z.enum(['missing', 'phone', 'time', 'order', 'overlap', 'sameName', 'number', 'figure'])

/** Where it is: `at` counts the entries of the section from 0, `field` names what was written there. */
export const SettingsProblem = z.object({ at: z.number(), field: z.string(), why: SettingsFault })
export type SettingsProblem = z.infer<typeof SettingsProblem>

/** The refusals of whoever edits a community's settings. */
export const settingsRefusals = {
  /** Everything that is missing or wrong, at once. */
  SETTINGS_UNFIT: { status: 422, data: z.object({ problems: z.array(SettingsProblem) }) },
  /** Somebody, named if they gave a name, changed the section after it was read; `version` is the present one. */
  SETTINGS_CHANGED: { status: 409, data: z.object({ by: z.nullable(z.string()), version: z.number() }) },
  /** A coming session takes place there: the venue can be hidden, not removed. */
  VENUE_IN_USE: { status: 409, data: z.object({ name: z.string(), startsAt: z.string() }) },
} as const
