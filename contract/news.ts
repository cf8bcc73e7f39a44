import * as z from 'zod/mini'
import { ActivityId, CommunityId, EventId, SessionId } from './ids'
import { pageOf, pageQuery } from './page'
import { pickRefusals, refusals } from './refusals'
import { publicRoute } from './route'
import { Instant } from './time'

/**
 * News of the community, identified by the event it reports: a kind with values, which the app puts into words. `startsAt` and
 * `venue` are the session's current ones.
 */
export const NewsItem = z.object({
  id: EventId,
  at: Instant,
  kind: z.enum(['activityPublished', 'sessionMoved', 'sessionCancelled']),
  activityId: ActivityId,
  sessionId: SessionId,
  title: z.string(),
  motif: z.string(),
  startsAt: Instant,
  venue: z.string(),
})
export type NewsItem = z.infer<typeof NewsItem>

/** Newest first; items disappear after 60 days. */
const list = publicRoute
  .route({ method: 'GET', path: '/v1/{communityId}/news', summary: 'News of the community', tags: ['news'] })
  .input(z.strictObject({ communityId: CommunityId, ...pageQuery }))
  .output(pageOf(NewsItem))
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN', 'CURSOR_INVALID'))

export const newsContract = { list }
