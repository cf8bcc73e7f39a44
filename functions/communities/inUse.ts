import type { Venue } from '../../contract/communities'
import { monthOf } from '../../contract/time'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { sessionsOfMonth } from '../sessions/lookup'
import { monthsAhead } from './rules'

/** Refuses VENUE_IN_USE for venues in which a coming session takes place. Reads two years of sessions; a venue is removed once in years. */
export async function mustBeFree(ctx: Context, venues: readonly Venue[]): Promise<void> {
  if (venues.length === 0) return
  const now = ctx.clock.now()
  const months = await Promise.all(monthsAhead(monthOf(now)).map((month) => sessionsOfMonth(ctx, 'activity', month)))
  const coming = months.flat().find(({ state, endsAt, venue }) => {
    return state === 'scheduled' && Date.parse(endsAt) > now && venues.some(({ id }) => id === venue.id)
  })
  if (coming) throw refuse('VENUE_IN_USE', { name: coming.venue.name, startsAt: coming.startsAt })
}
