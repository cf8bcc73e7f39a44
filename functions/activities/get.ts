import type { Activity, activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { viewActivity } from './view'

/** An activity and its sessions. */
export async function getActivity(ctx: Context, { activityId }: InputOf<typeof activitiesContract.get>): Promise<Activity> {
  await communityOf(ctx)
  return viewActivity(ctx, activityId)
}
