import type { rollContract } from '../../contract/roll'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { tell } from '../notices/doors'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import type { Outcome, Progress } from '../platform/delivery'
import { type EventOf, newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { ofSession, sessionEvents } from '../sessions/events'
import { organised } from '../sessions/lookup'
import { findMessage, putMessage } from './store'
import { forEachBooking } from './walk'

type Input = InputOf<typeof rollContract.messageBookers>
type Messaged = EventOf<(typeof sessionEvents)['messaged']>

const limit = { purpose: 'messages', most: 10, windowSeconds: 3600 }

/** Sends a message to everybody who holds seats; its text stands in an item of its own, and the event names it. */
export async function messageBookers(ctx: Context, input: Input): Promise<{ messageId: string }> {
  const { session } = await organised(ctx, input.sessionId)
  const caller = mustBeLoggedIn(ctx)
  const request = { verb: 'messageBookers', input }
  const known = await findResult(ctx, request)
  if (known) return { messageId: String(known.messageId) }

  await countAgainst(ctx, limit, caller.id)
  const messageId = ctx.ids.make('evt')
  const message = { text: input.text, by: caller.id, at: toInstant(ctx.clock.now()) }
  const outcome = await commit(ctx, {
    request: { ...request, result: { messageId } },
    writes: [putMessage(session.id, messageId, message)],
    events: [newEvent(sessionEvents.messaged, { ...ofSession(session.id), id: messageId, facts: { sessionId: session.id, messageId } })],
  })
  if (!outcome.done) throw new Error('a newly made id is already taken')
  return { messageId: String(outcome.result.messageId) }
}

/** Tells everybody who holds seats. The notice has the event's id, and nobody holds two bookings of a session: nobody is told twice. */
export async function deliverMessage(ctx: Context, event: Messaged, progress: Progress): Promise<Outcome> {
  const { sessionId, messageId } = event.facts
  const message = await findMessage(ctx, sessionId, messageId)
  if (!message) return 'delivered'
  return forEachBooking(ctx, sessionId, {
    progress,
    async change({ booking, session }) {
      if (booking.state !== 'confirmed' && booking.state !== 'checkedIn') return
      const { kind, title, startsAt, venue } = session
      const about = { sessionId, sessionKind: kind, title, startsAt, venue: venue.name, bookingId: booking.id }
      const notice = { ...about, id: event.id, kind: 'sessionMessage' as const, text: message.text }
      await tell(ctx, booking.personId, { notice, occurredAt: event.occurredAt })
    },
  })
}
