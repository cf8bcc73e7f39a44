import { toInstant } from '../../contract/time'
import { putActivity } from '../../functions/activities/lookup'
import { type Counter, findSessions, putSession, type StoredSession } from '../../functions/sessions/lookup'
import { monday, oneDay, oneHour, type World } from './world'

/** A session next Monday at 10:00 with 60 seats, open to everyone since yesterday; change what the test is about. */
export async function aSession(world: World, change: Partial<StoredSession> = {}): Promise<StoredSession> {
  const { ids } = world.services
  const startsAt = Date.parse(change.startsAt ?? toInstant(monday + 7 * oneDay))
  const session: StoredSession = {
    id: ids.make('ses'),
    kind: 'activity',
    activityId: ids.make('act'),
    title: '冬至包饺子',
    organiser: '荷香志愿队',
    audience: 'everyone',
    motif: 'dumpling',
    festival: null,
    lunar: { month: 10, day: 22, leap: false },
    startsAt: toInstant(startsAt),
    endsAt: toInstant(startsAt + 2 * oneHour),
    opensAt: toInstant(monday - oneDay),
    closesAt: toInstant(startsAt),
    cancelUntil: toInstant(startsAt - 2 * oneHour),
    venue: { id: 'hall', name: '好邻居议事厅' },
    capacity: 60,
    state: 'scheduled',
    version: 1,
    ...change,
  }
  const { activityId, title, organiser, audience, motif } = session
  const activity = {
    id: activityId,
    title,
    description: '一起包，一起吃。',
    bring: null,
    organiser,
    audience,
    motif,
    state: 'published' as const,
  }
  await world.ctx.table.transact(
    [putActivity({ ...activity, sessionIds: [session.id] }), ...putSession(world.ctx, session)],
    world.services.ids.secret(),
  )
  return session
}

/** The seats of a session as the table has them. */
export async function seatsOf(world: World, { id }: { id: string }): Promise<Counter> {
  const [seated] = await findSessions(world.ctx, [id])
  if (!seated) throw new Error(`session ${id} is not there`)
  return seated.counter
}
