import type { ActivityAbout } from '../../contract/sessions/kinds/activity'
import { toInstant } from '../../contract/time'
import { putActivity } from '../../functions/activities/lookup'
import type { Write } from '../../functions/platform/write'
import { type Counter, findSessions, putSession, type StoredSession } from '../../functions/sessions/lookup'
import { monday, oneDay, oneHour, type World } from './world'

/** A session next Monday at 10:00 with 60 seats, open to everyone since yesterday; change what the test is about. */
export async function aSession(world: World, change: Partial<StoredSession> = {}): Promise<StoredSession> {
  const { ids } = world.services
  const startsAt = Date.parse(change.startsAt ?? toInstant(monday + 7 * oneDay))
  const session: StoredSession = {
    id: ids.make('ses'),
    kind: 'activity',
    title: '冬至包饺子',
    about: aDumplingDay(ids.make('act')),
    audience: 'everyone',
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
  await world.ctx.table.transact([...activityBehind(session), ...putSession(world.ctx, session)], ids.secret())
  return session
}

const aDumplingDay = (activityId: string): ActivityAbout => ({
  kind: 'activity',
  activityId,
  organiser: '荷香志愿队',
  motif: 'dumpling',
  festival: null,
  lunar: { month: 10, day: 22, leap: false },
})

/** The activity that a session of `aSession` is one of. */
export function activityOf({ about }: StoredSession): string {
  if (about.kind !== 'activity') throw new Error('this session is no activity')
  return about.activityId
}

// Another kind has no activity behind it.
function activityBehind({ id, title, audience, about }: StoredSession): Write[] {
  if (about.kind !== 'activity') return []
  const { activityId, organiser, motif } = about
  const words = { title, description: '一起包，一起吃。', bring: null, organiser, motif }
  return [putActivity({ id: activityId, ...words, audience, state: 'published', sessionIds: [id] })]
}

/** The seats of a session as the table has them. */
export async function seatsOf(world: World, { id }: { id: string }): Promise<Counter> {
  const [seated] = await findSessions(world.ctx, [id])
  if (!seated) throw new Error(`session ${id} is not there`)
  return seated.counter
}
