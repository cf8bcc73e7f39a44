import type { Activity } from '../../contract/activities'
import { type ActivityText, type DraftSession, isTimed, problemsOf, timesOf } from '../../contract/activityDraft'
import type { activityDraftsContract } from '../../contract/activityDrafts'
import type { InputOf } from '../../contract/route'
import type { SessionDetail } from '../../contract/sessions/session'
import { offeredVenues, placeOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { freshCounter } from '../sessions/lookup'
import { viewSession } from '../sessions/rules'
import { findDraft, removeDraft, type StoredActivityDraft } from './drafts'
import { moveDraft } from './moves'
import { mustOrganise } from './organisers'
import { type Plan, publication } from './publication'
import { viewActivity } from './view'

/** Turns a draft into an activity. Refuses ACTIVITY_UNFIT with all that is missing or wrong. */
export async function publishDraft(ctx: Context, input: InputOf<typeof activityDraftsContract.publishDraft>): Promise<Activity> {
  await moveDraft(ctx, { verb: 'publishActivityDraft', input }, async (draft) => {
    const { writes, event } = await publicationOf(ctx, draft)
    return { writes: [removeDraft(draft), ...writes], event }
  })
  return viewActivity(ctx, input.activityId)
}

/** The sessions of a draft as residents would see them if it were published now. Refuses ACTIVITY_UNFIT. */
export async function previewDraft(
  ctx: Context,
  { activityId }: InputOf<typeof activityDraftsContract.previewDraft>,
): Promise<{ sessions: SessionDetail[]; version: number }> {
  mustOrganise(ctx)
  const draft = await findDraft(ctx, activityId)
  if (!draft) throw refuse('NOT_FOUND')
  const { activity, sessions } = await publicationOf(ctx, draft)
  const places = new Map(await Promise.all(sessions.map(async ({ id, venue }) => [id, await placeOf(ctx, venue.id)] as const)))
  const views = sessions.map((session) => viewSession({ session, counter: freshCounter(session) }, ctx.clock.now()))
  const { description, bring } = activity
  const siblingsOf = (id: string) => views.filter((other) => other.id !== id)
  return {
    sessions: views.map((view) => ({ ...view, description, bring, place: places.get(view.id), siblings: siblingsOf(view.id) })),
    version: draft.version,
  }
}

async function publicationOf(ctx: Context, { activityId, text }: StoredActivityDraft) {
  const offered = await offeredVenues(ctx)
  const now = ctx.clock.now()
  const problems = problemsOf(text, { venues: offered.venues, now })
  if (problems.length > 0) throw refuse('ACTIVITY_UNFIT', { problems })
  return publication(ctx, { activityId, plan: planOf(text, now), offered })
}

function planOf(text: ActivityText, now: number): Plan {
  const { title, description, bring, organiser, audience, festival, motif } = text
  const sessions = text.sessions.map((session) => sessionOf(session, text, now))
  return { title, description, organiser, audience, motif, sessions, ...(bring && { bring }), ...(festival && { festival }) }
}

function sessionOf(session: DraftSession, text: ActivityText, now: number): Plan['sessions'][number] {
  const { venueId, elsewhere, capacity } = session
  if (!isTimed(session) || capacity === null) throw new Error('a draft without problems lacks a time or seats')
  return { ...timesOf(session, text, now), ...(venueId === null ? { elsewhere } : { venueId }), capacity }
}
