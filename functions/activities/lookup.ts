import * as z from 'zod/mini'
import { Activity } from '../../contract/activities'
import type { Role } from '../../contract/people'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

/** Who organises activities: the community's own workers. Service workers, mediators and partners come for a task. */
export const organisers: readonly Role[] = ['manager', 'stationWorker', 'gridWorker']

/** An activity as stored; its sessions are items of their own. */
export const StoredActivity = z.extend(z.omit(Activity, { sessions: true }), { sessionIds: z.array(z.string()) })
export type StoredActivity = z.infer<typeof StoredActivity>

export const partitionOf = (activityId: string) => `activity#${activityId}`
export const activityKey = (activityId: string) => ({ partition: partitionOf(activityId), sort: 'activity' })

export async function findActivity(ctx: Context, activityId: string): Promise<StoredActivity | undefined> {
  const item = await ctx.table.get(activityKey(activityId))
  return item && StoredActivity.parse(item)
}

export function putActivity(activity: StoredActivity): Write {
  return { key: activityKey(activity.id), put: activity, when: 'absent', named: 'activity' }
}
