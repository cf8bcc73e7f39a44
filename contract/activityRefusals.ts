import * as z from 'zod/mini'

/** What keeps a draft from being published. */
export const ActivityFault = z.enum([
  'noTitle',
  'noDescription',
  'noOrganiser',
  'noSession',
  'noDay',
  'noFrom',
  'noTo',
  'noVenue',
  'noCapacity',
  'unknownVenue',
  'venueTooSmall',
  'endsBefore',
  'past',
  'tooFar',
  'closed',
  'opensLate',
  'twice',
])
export type ActivityFault = z.infer<typeof ActivityFault>

/** A field of the text, `title` or `sessions.1.day`, what is wrong with it and the limit it broke. */
export const ActivityProblem = z.object({ field: z.string(), why: ActivityFault, limit: z.optional(z.number()) })
export type ActivityProblem = z.infer<typeof ActivityProblem>

/** The refusals of whoever plans an activity; a draft that a colleague changed is refused as in the catalogue. */
export const activityRefusals = {
  /** Everything that is missing or wrong, at once. */
  ACTIVITY_UNFIT: { status: 422, data: z.object({ problems: z.array(ActivityProblem) }) },
} as const
