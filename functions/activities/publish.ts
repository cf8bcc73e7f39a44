import type { Activity, activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { mustOrganise } from './organisers'
import { publication } from './publication'
import { viewActivity } from './view'

/** Publishes an activity with its sessions; booking opens at once by default. */
export async function publishActivity(ctx: Context, input: InputOf<typeof activitiesContract.publish>): Promise<Activity> {
  mustOrganise(ctx)
  const request = { verb: 'publishActivity', input }
  const before = await findResult(ctx, request)
  if (before) return viewActivity(ctx, String(before.activityId))

  const activityId = ctx.ids.make('act')
  const { writes, event } = await publication(ctx, activityId, input)
  const outcome = await commit(ctx, { request: { ...request, result: { activityId } }, writes, events: [event] })
  if (!outcome.done) throw new Error('a newly made id is already taken')
  return viewActivity(ctx, String(outcome.result.activityId))
}
