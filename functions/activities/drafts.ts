import * as z from 'zod/mini'
import { ActivityText } from '../../contract/activityDraft'
import { Instant, toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** A draft as stored, under the id that the activity will have. `writers` began it or saved something; `changedBy` did the latest. */
export const StoredActivityDraft = z.object({
  activityId: z.string(),
  text: ActivityText,
  version: z.number(),
  writers: z.array(z.string()),
  changedBy: z.string(),
  savedAt: Instant,
})
export type StoredActivityDraft = z.infer<typeof StoredActivityDraft>

const partition = 'activity-drafts'
const keyOf = (activityId: string) => ({ partition, sort: `draft#${activityId}` })

/** Drafts that a community may have at a time: as many as somebody can look through. */
export const mostDrafts = 60

export async function findDraft(ctx: Context, activityId: string): Promise<StoredActivityDraft | undefined> {
  const item = await ctx.table.get(keyOf(activityId))
  return item && StoredActivityDraft.parse(item)
}

export async function findDrafts(ctx: Context): Promise<StoredActivityDraft[]> {
  const { items } = await ctx.table.query({ partition, prefix: 'draft#', limit: 2 * mostDrafts })
  return readable(StoredActivityDraft, items)
}

export const putDraft = (draft: StoredActivityDraft): Write => ({
  key: keyOf(draft.activityId),
  put: draft,
  when: 'absent',
  named: 'draft',
})

/** The next version of a draft; fails (`draft`) if somebody else has changed it. */
export const nextDraft = (ctx: Context, draft: StoredActivityDraft, change: Partial<StoredActivityDraft>): Write => ({
  key: keyOf(draft.activityId),
  put: { ...draft, ...change, version: draft.version + 1, savedAt: toInstant(ctx.clock.now()) },
  when: [['version', '=', draft.version]],
  named: 'draft',
})

/** Takes a draft away; fails (`draft`) like `nextDraft`. */
export const removeDraft = ({ activityId, version }: StoredActivityDraft): Write => ({
  key: keyOf(activityId),
  remove: true,
  when: [['version', '=', version]],
  named: 'draft',
})
