import { again, outrun } from '../platform/again'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import { findNotices, findNoticesById, type NewNotice, putNotice, removeNotices, type StoredNotice } from './store'

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

const noticesAtOnce = 40
const mostTries = 6

/** Takes notices out of somebody's inbox and off the count of unread ones: those of which `which` gives the ids, a page at a time. */
export async function takeBack(
  ctx: Context,
  personId: string,
  which: (notices: readonly StoredNotice[]) => Promise<readonly string[]>,
): Promise<void> {
  const read = (after?: string) => findNotices(ctx, personId, { limit: noticesAtOnce, after })
  for await (const { notices } of pagesOf(read)) {
    const ids = await which(notices)
    if (ids.length > 0) await again(mostTries, () => remove(ctx, personId, ids))
  }
}

async function remove(ctx: Context, personId: string, ids: readonly string[]): Promise<'removed' | typeof outrun> {
  const found = await findNoticesById(ctx, personId, [...ids])
  if (found.length === 0) return 'removed'
  // The event being delivered stands for this change.
  const outcome = await commit(ctx, { writes: removeNotices(personId, found), events: [] })
  return outcome.done ? 'removed' : outrun
}
