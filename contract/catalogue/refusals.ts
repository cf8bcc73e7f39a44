import * as z from 'zod/mini'

/** Why a service can't be shown to residents as it is written. */
export const ServiceFault = z.enum([
  'noChinese',
  'noEnglish',
  'noSource',
  'noOrganisation',
  'unknownOrganisation',
  'noSet',
  'emptySet',
  'unknownDocument',
  'sameName',
])

/** A part of the text, `name`, `steps.2` or `needs.0`, and what is wrong with it. */
export const ServiceProblem = z.object({ field: z.string(), why: ServiceFault })
export type ServiceProblem = z.infer<typeof ServiceProblem>

/** The refusals of whoever edits the catalogue. */
export const catalogueRefusals = {
  /** Everything that is missing or wrong, at once. */
  SERVICE_UNFIT: { status: 422, data: z.object({ problems: z.array(ServiceProblem) }) },
  /** A colleague, named if they gave a name, changed the draft after it was read; `version` is the present one. */
  DRAFT_CHANGED: { status: 409, data: z.object({ by: z.nullable(z.string()), version: z.number() }) },
  /** Nobody has asked for a second reader. */
  DRAFT_NOT_WAITING: { status: 409, data: z.optional(z.looseObject({})) },
  /** Who has written in a draft does not publish it. */
  OWN_DRAFT: { status: 403, data: z.optional(z.looseObject({})) },
  TOO_MANY_DRAFTS: { status: 409, data: z.object({ most: z.number() }) },
} as const
