import * as z from 'zod/mini'
import { Festival, LunarDate } from '../../communities'
import { ActivityId } from '../../ids'

/** What an activity adds to its sessions. `festival` is the one it is held for, `lunar` the lunar date of its day. */
export const ActivityAbout = z.object({
  kind: z.literal('activity'),
  activityId: ActivityId,
  organiser: z.string(),
  motif: z.string(),
  festival: z.nullable(Festival),
  lunar: LunarDate,
})
export type ActivityAbout = z.infer<typeof ActivityAbout>
