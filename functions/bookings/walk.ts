import type { Context } from '../platform/context'
import type { Outcome, Progress } from '../platform/delivery'
import { pagesOf } from '../platform/pages'
import { findSessions, type StoredSession } from '../sessions/lookup'
import { findBooking, findSeated, type StoredBooking } from './store'

const bookingsAPage = 25

/** A booking that holds seats, and its session. */
export type At = { booking: StoredBooking; session: StoredSession }
type Walk = { progress: Progress; change: (at: At) => Promise<void> }

/** Goes through the bookings that hold seats on a session, page by page from where the last run stopped. `change` must be safe to repeat. */
export async function forEachBooking(ctx: Context, sessionId: string, { progress, change }: Walk): Promise<Outcome> {
  const [seated] = await findSessions(ctx, [sessionId])
  if (!seated) return 'delivered'
  const read = (after?: string) => findSeated(ctx, sessionId, { limit: bookingsAPage, after })
  for await (const { bookingIds, last } of pagesOf(read, progress.cursor)) {
    for (const bookingId of bookingIds) {
      const booking = await findBooking(ctx, bookingId)
      if (booking) await change({ booking, session: seated.session })
    }
    if (last === undefined) break
    await progress.save(last)
    if (progress.hurried()) return 'unfinished'
  }
  return 'delivered'
}
