import * as z from 'zod/mini'

/** Why an entry can't be shown to residents as it is written. */
export const EntryFault = z.enum([
  'noChinese',
  'noEnglish',
  'noSource',
  'noOrganisation',
  'unknownOrganisation',
  'noSet',
  'emptySet',
  'unknownDocument',
  'sameName',
  'noNameBeside',
  'unwrittenFact',
  'noPhone',
])

/** A part of the text, `name`, `steps.2` or `needs.0`, and what is wrong with it. */
export const EntryProblem = z.object({ field: z.string(), why: EntryFault })
export type EntryProblem = z.infer<typeof EntryProblem>

/** The refusals of whoever edits the catalogue. */
export const catalogueRefusals = {
  /** Everything that is missing or wrong, at once. */
  ENTRY_UNFIT: { status: 422, data: z.object({ problems: z.array(EntryProblem) }) },
  /** A colleague, named if they gave a name, changed the draft after it was read; `version` is the present one. */
  DRAFT_CHANGED: { status: 409, data: z.object({ by: z.nullable(z.string()), version: z.number() }) },
  /** Nobody has asked for a second reader. */
  DRAFT_NOT_WAITING: { status: 409, data: z.optional(z.looseObject({})) },
  /** Who has written in a draft does not publish it. */
  OWN_DRAFT: { status: 403, data: z.optional(z.looseObject({})) },
  TOO_MANY_DRAFTS: { status: 409, data: z.object({ most: z.number() }) },
} as const
