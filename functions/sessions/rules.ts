import { type Refusal, refusal } from '../../contract/refusals'
import type { Session, SessionState } from '../../contract/sessions/session'
import { searchable } from '../../contract/text'
import type { Seated } from './lookup'

/** Where a session stands at an instant (milliseconds). */
export function stateOf({ session, counter }: Seated, now: number): SessionState {
  if (session.state === 'cancelled') return 'cancelled'
  if (now >= Date.parse(session.endsAt)) return 'ended'
  if (now >= Date.parse(session.startsAt)) return 'started'
  if (now >= Date.parse(session.closesAt)) return 'closed'
  if (now < Date.parse(session.opensAt)) return 'notOpen'
  return counter.left > 0 && counter.open ? 'open' : 'full'
}

/** A session as the contract shows it. */
export function viewSession(seated: Seated, now: number): Session {
  const { version: _, cancelReason: __, ...session } = seated.session
  const { capacity, left, waiting } = seated.counter
  const activityId = 'activityId' in session.about ? session.about.activityId : undefined
  return { ...session, activityId, capacity, left, waiting, state: stateOf(seated, now) }
}

/** Whether one of some texts contains what is searched for. */
export function matches(texts: string[], search: string): boolean {
  return texts.some((text) => searchable(text).includes(searchable(search)))
}

/** How far ahead a session may be planned, and how long it may last. */
const mostAheadMilliseconds = 2 * 366 * 86_400_000
const mostLengthMilliseconds = 7 * 86_400_000

type Times = { opensAt: string; closesAt: string; cancelUntil: string; startsAt: string; endsAt: string }

/**
 * A session's times follow each other: booking opens, then closes, no later than the start; cancelling ends no later than
 * the start; the start is to come, at most two years ahead; the end after it, at most a week. Else TIMES_WRONG.
 */
export function whyNotThen(times: Times, now: number): Refusal | undefined {
  const [opens, closes, cancel, starts, ends] = [times.opensAt, times.closesAt, times.cancelUntil, times.startsAt, times.endsAt].map(
    (instant) => Date.parse(instant),
  ) as [number, number, number, number, number]
  const inOrder = opens < closes && closes <= starts && cancel <= starts && now < starts && starts < ends
  const withinReach = starts - now <= mostAheadMilliseconds && ends - starts <= mostLengthMilliseconds
  return inOrder && withinReach ? undefined : refusal('TIMES_WRONG')
}
