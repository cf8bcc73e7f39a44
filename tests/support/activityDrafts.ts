import { type ActivityText, nothingPlanned } from '../../contract/activityDraft'
import { toInstant } from '../../contract/time'
import { beginDraft } from '../../functions/activities/begin'
import { saveDraft } from '../../functions/activities/draft'
import { putDraft } from '../../functions/activities/drafts'
import { aRequest } from './bookings'
import type { Someone, World } from './world'

/** A paper-cut class on Tuesday 2026-12-01 in the hall, ready to be published; change what the test is about. */
export const anActivityText = (change: Partial<ActivityText> = {}): ActivityText => ({
  ...nothingPlanned(),
  title: '剪纸课',
  description: '来剪窗花。',
  organiser: '红石榴驿站',
  sessions: [aPlannedSession()],
  ...change,
})

export const aPlannedSession = (change: Partial<ActivityText['sessions'][number]> = {}): ActivityText['sessions'][number] => ({
  day: '2026-12-01',
  from: '10:00',
  to: '12:00',
  venueId: 'hall',
  elsewhere: '',
  capacity: 20,
  ...change,
})

/** A draft with this text; its id and version, as whoever changes it next says them. */
export async function aDraft({ ctx }: Someone, change: Partial<ActivityText> = {}): Promise<{ activityId: string; version: number }> {
  const { activityId } = await beginDraft(ctx, { requestId: aRequest() })
  const { version } = await saveDraft(ctx, { requestId: aRequest(), activityId, version: 1, change: anActivityText(change) })
  return { activityId, version }
}

/** A colleague's draft, however many the community has. */
export async function aStoredDraft(world: World): Promise<{ activityId: string; version: number }> {
  const { id } = (await world.someone({ roles: ['manager'] })).person
  const activityId = world.services.ids.make('act')
  const savedAt = toInstant(world.clock.now())
  const draft = putDraft({ activityId, text: anActivityText(), version: 1, writers: [id], changedBy: id, savedAt })
  await world.ctx.table.transact([draft], world.services.ids.secret())
  return { activityId, version: 1 }
}
