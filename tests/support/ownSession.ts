import { randomInt } from 'node:crypto'
import { Activity } from '../../contract/activities'
import { type Session, SessionDetail } from '../../contract/sessions/session'
import { toInstant } from '../../contract/time'
import { memberOf } from './member'

const oneHour = 3_600_000
const daysAhead = 6

/** A session of the running product that no other test books: a manager publishes it, open to all, under a title of its own. */
export async function publishSession(address: string, venueId = 'square'): Promise<Session> {
  const manager = await memberOf(address, '张敏')
  const title = `大家一起包饺子${randomInt(1e8, 1e9)}`
  const startsAt = Math.ceil(Date.now() / oneHour) * oneHour + daysAhead * 24 * oneHour
  const times = { startsAt: toInstant(startsAt), endsAt: toInstant(startsAt + oneHour) }
  const activity = {
    title,
    description: '带上围裙就行。',
    organiser: '红石榴驿站',
    sessions: [{ ...times, venueId, capacity: 30 }],
  }
  const published = await manager.post('/activities', { body: { requestId: title.slice(-9), ...activity }, schema: Activity })
  const [session] = published.sessions
  if (!session) throw new Error(`${title} has no session`)
  return session
}

export async function seatsLeft(address: string, sessionId: string): Promise<number> {
  const response = await fetch(`${address}/v1/qingquan/sessions/${sessionId}`)
  return SessionDetail.parse(await response.json()).left
}
