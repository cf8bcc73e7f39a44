import type { Activity } from '../../contract/activities'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { viewActivity } from './view'

/** An activity and its sessions. */
export async function getActivity(ctx: Context, { activityId }: { activityId: string }): Promise<Activity> {
  await communityOf(ctx)
  return viewActivity(ctx, activityId)
}
