import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type NewNotice, putNotice } from './store'

/**
 * Puts a notice into somebody's inbox. Called only while an event is delivered, whose id is the notice's: told twice it
 * is there once, and somebody who was deleted meanwhile is not told. Says whether they are still there.
 */
export async function tell(
  ctx: Context,
  personId: string,
  { notice, occurredAt }: { notice: NewNotice; occurredAt: string },
): Promise<boolean> {
  // The event that is being delivered is this change's event.
  const outcome = await commit(ctx, { writes: putNotice(personId, notice, occurredAt), events: [] })
  return outcome.done || !outcome.failures.some(({ name }) => name === 'person')
}
