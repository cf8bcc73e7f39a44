import type { PartyMember } from '../../contract/bookings'
import type { Role } from '../../contract/people'
import { type Refusal, refusal } from '../../contract/refusals'
import type { Audience } from '../../contract/sessions/session'
import { searchable } from '../../contract/text'
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
  if (asked.now >= Date.parse(closesAt)) return refusal('SESSION_CLOSED', { closesAt })
  if (asked.now < Date.parse(opensAt)) return refusal('SESSION_NOT_OPEN', { opensAt })
  if (!counter.open || counter.left < asked.seats) return refusal('SESSION_FULL', { left: counter.open ? counter.left : 0 })
  return undefined
}

/** Why the booker cannot cancel now; undefined when they can, which is always so if the community called the session off. */
export function whyNotCancel({ session }: Seated, now: number): Refusal | undefined {
  if (session.state === 'cancelled' || now <= Date.parse(session.cancelUntil)) return undefined
  return refusal('CANCEL_TOO_LATE', { cancelUntil: session.cancelUntil })
}

/** PARTY_UNKNOWN for somebody else's id, PARTY_TWICE for a person or name listed twice; else undefined. */
export function whyNotParty(party: readonly PartyMember[], booker: { id: string; name?: string }): Refusal | undefined {
  const seen = new Set<string>()
  for (const member of party) {
    if ('personId' in member && member.personId !== booker.id) return refusal('PARTY_UNKNOWN')
    const name = 'name' in member ? member.name : booker.name
    const same = name === undefined ? booker.id : searchable(name)
    if (seen.has(same)) return refusal('PARTY_TWICE', { name })
    seen.add(same)
  }
  return undefined
}
