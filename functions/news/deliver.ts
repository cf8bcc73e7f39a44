import { activityEvents } from '../activities/events'
import { findActivity } from '../activities/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { Event } from '../platform/events'
import { sessionEvents } from '../sessions/events'
import { findSessions } from '../sessions/lookup'
import { putNews, type StoredNews } from './store'

/** News for the whole community: its activities. */
export const newsDeliveries: Delivery[] = [
  deliver(activityEvents.published, 'news', tellPublished),
  deliver(sessionEvents.moved, 'news', (ctx, event) => tellOfSession(ctx, event, 'sessionMoved')),
  deliver(sessionEvents.cancelled, 'news', (ctx, event) => tellOfSession(ctx, event, 'sessionCancelled')),
]

type Told = Pick<Event, 'id' | 'subject' | 'occurredAt'>

async function tellPublished(ctx: Context, event: Told): Promise<'delivered'> {
  const activity = await findActivity(ctx, event.subject)
  const sessionId = activity?.sessionIds[0]
  if (activity && sessionId) await put(ctx, event, { id: event.id, kind: 'activityPublished', activityId: activity.id, sessionId })
  return 'delivered'
}

async function tellOfSession(ctx: Context, event: Told, kind: 'sessionMoved' | 'sessionCancelled'): Promise<'delivered'> {
  const [seated] = await findSessions(ctx, [event.subject])
  const about = seated?.session.about
  if (about?.kind === 'activity') await put(ctx, event, { id: event.id, kind, activityId: about.activityId, sessionId: event.subject })
  return 'delivered'
}

// The event being delivered stands for this change.
async function put(ctx: Context, event: Told, item: StoredNews): Promise<void> {
  await commit(ctx, { writes: [putNews(item, event.occurredAt)], events: [] })
}
