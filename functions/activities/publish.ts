import type { Activity, activitiesContract } from '../../contract/activities'
import type { InputOf } from '../../contract/route'
import { offeredVenues } from '../communities/lookup'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { mustOrganise } from './organisers'
import { publication } from './publication'
import { viewActivity } from './view'

/** Managers who change the settings at the same moment. */
const attempts = 4

/** Publishes an activity with its sessions; booking opens at once by default. A venue that is hidden in that moment is refused. */
export async function publishActivity(ctx: Context, input: InputOf<typeof activitiesContract.publish>): Promise<Activity> {
  mustOrganise(ctx)
  const request = { verb: 'publishActivity', input }
  const before = await findResult(ctx, request)
  if (before) return viewActivity(ctx, String(before.activityId))

  const activityId = ctx.ids.make('act')
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { writes, event } = await publication(ctx, { activityId, plan: input, offered: await offeredVenues(ctx) })
    const outcome = await commit(ctx, { request: { ...request, result: { activityId } }, writes, events: [event] })
    if (outcome.done) return viewActivity(ctx, String(outcome.result.activityId))
    if (!outcome.failures.some(({ name }) => name === 'settings')) throw new Error('a newly made id is already taken')
  }
  throw refuse('SERVICE_BUSY')
}
