import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type NewNotice, putNotice } from './store'

/**
 * Puts a notice into somebody's inbox. Called only while an event is delivered, whose id is the notice's: told twice it
 * is there once, and somebody who was deleted meanwhile is not told.
 */
export async function tell(
  ctx: Context,
  personId: string,
  { notice, occurredAt }: { notice: NewNotice; occurredAt: string },
): Promise<void> {
  // The event that is being delivered is this change's event.
  await commit(ctx, { writes: putNotice(personId, notice, occurredAt), events: [] })
}
