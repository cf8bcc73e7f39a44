import { type Refusal, refusal } from '../../contract/refusals'
import type { Session, SessionState } from '../../contract/sessions/session'
import { searchable } from '../../contract/text'
import { isOfThisCentury, mostAheadMilliseconds } from '../../contract/time'
import type { Seated } from './lookup'

/** The state of a session at an instant (milliseconds). */
export function stateOf({ session, counter }: Seated, now: number): SessionState {
  if (session.state === 'cancelled') return 'cancelled'
  if (now >= Date.parse(session.endsAt)) return 'ended'
  if (now >= Date.parse(session.startsAt)) return 'started'
  if (session.closedAt !== undefined || now >= Date.parse(session.closesAt)) return 'closed'
  if (now < Date.parse(session.opensAt)) return 'notOpen'
  return counter.left > 0 && counter.open ? 'open' : 'full'
}

/** Whether a session has begun or was called off, so that nothing of it can change. */
export const isOver = ({ session }: Pick<Seated, 'session'>, now: number): boolean =>
  session.state === 'cancelled' || Date.parse(session.startsAt) <= now

/** A session as the contract shows it. */
export function viewSession(seated: Seated, now: number): Session {
  const { version: _, cancelReason: __, movedAt: ___, closedAt, ...session } = seated.session
  const closesAt = closedAt ?? session.closesAt
  const { capacity, left, waiting } = seated.counter
  const activityId = 'activityId' in session.about ? session.about.activityId : undefined
  return { ...session, closesAt, activityId, capacity, left, waiting, state: stateOf(seated, now) }
}

/** Whether one of the texts contains the search text. */
export function matches(texts: string[], search: string): boolean {
  return texts.some((text) => searchable(text).includes(searchable(search)))
}

/** How long a session may last. */
const mostLengthMilliseconds = 7 * 86_400_000

type Times = { opensAt: string; closesAt: string; cancelUntil: string; startsAt: string; endsAt: string }

/**
 * Refuses TIMES_WRONG unless booking opens before it closes, both booking and cancelling end no later than the start, the start
 * is in the future but at most two years ahead, the end follows it within a week, and none of them is before 2000.
 */
export function whyNotThen(times: Times, now: number): Refusal | undefined {
  const [opens, closes, cancel, starts, ends] = [times.opensAt, times.closesAt, times.cancelUntil, times.startsAt, times.endsAt].map(
    (instant) => Date.parse(instant),
  ) as [number, number, number, number, number]
  const inOrder = opens < closes && closes <= starts && cancel <= starts && now < starts && starts < ends
  const withinReach = starts - now <= mostAheadMilliseconds && ends - starts <= mostLengthMilliseconds
  return inOrder && withinReach && [opens, cancel].every(isOfThisCentury) ? undefined : refusal('TIMES_WRONG')
}
