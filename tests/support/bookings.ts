import type { Booking, PartyMember } from '../../contract/bookings'
import { book } from '../../functions/bookings/book'
import { putSettings, type Settings } from '../../functions/communities/store'
import { oneMinute, type Someone, type World } from './world'

let requests = 0

/** A requestId nobody has used. */
export const aRequest = () => `request-${++requests}`

/** Seats on a session for somebody and whoever comes along. */
export function aBooking({ ctx, person }: Someone, { id }: { id: string }, ...companions: string[]): Promise<Booking> {
  const party: PartyMember[] = [{ personId: person.id }, ...companions.map((name) => ({ name }))]
  return book(ctx, { requestId: aRequest(), sessionId: id, party })
}

/** Changes how much one person may book in a community. */
export async function allowBookings(world: World, bookings: NonNullable<Settings['bookings']>): Promise<void> {
  const settings = (await world.ctx.table.get({ partition: 'community', sort: 'settings' })) as unknown as Settings
  await world.ctx.table.transact([putSettings({ ...settings, bookings })], world.services.ids.secret())
  // Settings are remembered for half a minute.
  world.clock.pass(oneMinute)
}
