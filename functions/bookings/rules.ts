import type { PartyMember } from '../../contract/bookings'
import type { Role } from '../../contract/people'
import { type Refusal, refusal } from '../../contract/refusals'
import type { Audience } from '../../contract/sessions/session'
import { searchable } from '../../contract/text'
import { dayOf, toInstant } from '../../contract/time'
import type { Seated } from '../sessions/lookup'

const audiences: Record<Audience, readonly Role[]> = { everyone: ['visitor'], residents: ['resident'], volunteers: ['volunteer'] }

/** Why somebody with these roles cannot book this many seats now (milliseconds); undefined when they can. */
export function whyNotBook(
  { session, counter }: Seated,
  asked: { seats: number; roles: readonly Role[]; now: number },
): Refusal | undefined {
  const { kind, audience, opensAt, closesAt, startsAt } = session
  if (session.state === 'cancelled') return refusal('SESSION_CANCELLED', { kind })
  if (!audiences[audience].some((role) => asked.roles.includes(role))) return refusal('AUDIENCE_ONLY', { kind, audience })
  if (asked.now >= Date.parse(startsAt)) return refusal('SESSION_STARTED', { kind, startsAt })
  if (session.closedAt !== undefined) return refusal('SESSION_CLOSED', { closesAt: session.closedAt })
  if (asked.now >= Date.parse(closesAt)) return refusal('SESSION_CLOSED', { closesAt })
  if (asked.now < Date.parse(opensAt)) return refusal('SESSION_NOT_OPEN', { opensAt })
  if (!counter.open || counter.left < asked.seats) return refusal('SESSION_FULL', { left: counter.open ? counter.left : 0 })
  return undefined
}

/**
 * Until when a booking can be cancelled: who booked before the session was moved can give the seats back until it starts, because the
 * new time may not suit them.
 */
export const cancelUntilOf = ({ startsAt, cancelUntil, movedAt }: Seated['session'], { bookedAt }: { bookedAt: string }): string =>
  movedAt !== undefined && Date.parse(bookedAt) <= Date.parse(movedAt) ? startsAt : cancelUntil

/** Why the booker cannot cancel now; undefined when they can, which is always so if the community called the session off. */
export function whyNotCancel({ session }: Seated, { now, bookedAt }: { now: number; bookedAt: string }): Refusal | undefined {
  const cancelUntil = cancelUntilOf(session, { bookedAt })
  if (session.state === 'cancelled' || now <= Date.parse(cancelUntil)) return undefined
  return refusal('CANCEL_TOO_LATE', { cancelUntil })
}

/** What one person may book unless the community's settings say otherwise. */
export const usualLimits = { sessionsADay: 3, seatsAhead: 20 }

type Seats = { id: string; sessionId: string; seats: number; from: string; at: string }

/**
 * Why somebody who holds these seats cannot book these as well: a session at the same time, too many on one day, or too many
 * seats ahead. Undefined when they can, or when they are on this session already, which is another refusal.
 */
export function whyNotMore(
  asked: Seats,
  held: readonly Seats[],
  { limits, now }: { limits: typeof usualLimits; now: number },
): Refusal | undefined {
  if (held.some(({ sessionId }) => sessionId === asked.sessionId)) return undefined
  const same = held.find(({ from, at }) => from < asked.at && asked.from < at)
  if (same) return refusal('BOOKED_THEN', { bookingId: same.id, startsAt: toInstant(Date.parse(same.from)) })
  const day = dayOf(Date.parse(asked.from))
  const thatDay = held.filter(({ from }) => dayOf(Date.parse(from)) === day).length
  if (thatDay >= limits.sessionsADay) return refusal('DAY_LIMIT', { limit: limits.sessionsADay })
  const ahead = held.filter(({ at }) => Date.parse(at) > now).reduce((sum, { seats }) => sum + seats, 0)
  if (ahead + asked.seats <= limits.seatsAhead) return undefined
  return refusal('SEATS_LIMIT', { left: Math.max(0, limits.seatsAhead - ahead) })
}

/** Parties larger than this need somebody who can be called. */
const mostWithoutPhone = 2

/** PARTY_UNKNOWN for somebody else's id, PARTY_TWICE for a person or name listed twice, PHONE_NEEDED; else undefined. */
export function whyNotParty(party: readonly PartyMember[], booker: { id: string; name?: string; phone?: string }): Refusal | undefined {
  const seen = new Set<string>()
  for (const member of party) {
    if ('personId' in member && member.personId !== booker.id) return refusal('PARTY_UNKNOWN')
    const name = 'name' in member ? member.name : booker.name
    const same = name === undefined ? booker.id : searchable(name)
    if (seen.has(same)) return refusal('PARTY_TWICE', { name })
    seen.add(same)
  }
  return party.length > mostWithoutPhone && !booker.phone ? refusal('PHONE_NEEDED', { from: mostWithoutPhone + 1 }) : undefined
}
