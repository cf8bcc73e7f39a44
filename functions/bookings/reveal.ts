import type { rollContract } from '../../contract/roll'
import type { InputOf } from '../../contract/route'
import { findPerson, phoneOf } from '../people/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { organised } from '../sessions/lookup'
import { bookingEvents, ofBooking } from './events'
import { findBooking } from './store'

// Together with what is read of cases: a person reads only so many numbers.
const limit = { purpose: 'reveals', most: 60, windowSeconds: 3600 }
/** So long after the end there may be something to ask about. */
const afterwardsMilliseconds = 7 * 86_400_000

/** A booker's number in clear, until a week after the session; the booker is told. The same request again is not another reading. */
export async function revealBooker(ctx: Context, input: InputOf<typeof rollContract.revealBooker>): Promise<{ value: string | null }> {
  const { session } = await organised(ctx, input.sessionId)
  const request = { verb: 'revealBooker', input }
  const booking = await findBooking(ctx, input.bookingId)
  if (!booking || booking.sessionId !== session.id) throw refuse('NOT_FOUND')
  if (ctx.clock.now() > Date.parse(session.endsAt) + afterwardsMilliseconds) throw refuse('NOT_ALLOWED')

  if (!(await findResult(ctx, request))) await countAgainst(ctx, limit, mustBeLoggedIn(ctx).id)
  const outcome = await commit(ctx, {
    request,
    writes: [],
    events: [newEvent(bookingEvents.revealed, ofBooking(booking, { reason: input.reason }))],
  })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  const person = await findPerson(ctx, booking.personId)
  return { value: (person && phoneOf(ctx, person)) ?? null }
}
