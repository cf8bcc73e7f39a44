import type { InputOf } from '../../contract/route'
import type { runningContract } from '../../contract/sessions/running'
import type { Session } from '../../contract/sessions/session'
import { venueOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import { ofSession, sessionEvents } from './events'
import { runSession } from './running'
import { changeCapacity } from './store'

/** Gives a session more seats or fewer; those that are taken stay. Refuses SEATS_TAKEN and VENUE_TOO_SMALL. */
export async function setCapacity(ctx: Context, input: InputOf<typeof runningContract.setCapacity>): Promise<Session> {
  return runSession(ctx, { verb: 'setCapacity', input }, async ({ session, counter }) => {
    const { capacity } = input
    if (capacity === counter.capacity) return undefined
    const taken = counter.capacity - counter.left
    if (capacity < taken) throw refuse('SEATS_TAKEN', { taken })
    if (capacity > counter.capacity) await mustHold(ctx, session.venue.id, capacity)
    return {
      writes: changeCapacity(session, { from: counter.capacity, to: capacity }),
      event: newEvent(sessionEvents.capacityChanged, {
        ...ofSession(session.id),
        facts: { sessionId: session.id, was: counter.capacity, capacity },
      }),
    }
  })
}

async function mustHold(ctx: Context, venueId: string | null, persons: number): Promise<void> {
  if (venueId === null) return
  const { capacity } = await venueOf(ctx, venueId)
  if (capacity !== null && persons > capacity) throw refuse('VENUE_TOO_SMALL', { capacity })
}
