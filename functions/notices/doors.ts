import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type NewNotice, putNotice } from './store'

/**
 * Puts a notice into somebody's inbox. Called only while an event is delivered, whose id becomes the notice's, so a repeated
 * delivery adds nothing. A deleted person gets no notice. Returns whether the person still exists.
 */
export async function tell(
  ctx: Context,
  personId: string,
  { notice, occurredAt }: { notice: NewNotice; occurredAt: string },
): Promise<boolean> {
  // The event being delivered stands for this change.
  const outcome = await commit(ctx, { writes: putNotice(personId, notice, occurredAt), events: [] })
  return outcome.done || !outcome.failures.some(({ name }) => name === 'person')
}
