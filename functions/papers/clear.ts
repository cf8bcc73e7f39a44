import type { personEvents } from '../people/events'
import { chunksOf } from '../platform/chunks'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Context } from '../platform/context'
import type { EventOf } from '../platform/events'
import type { Sweep } from '../platform/sweep'
import { endPaper, findPaper, findPapers, papersDue, removePaper, StoredPaper } from './store'

const papersAtOnce = 50

/** Removes the files of papers after a day, with their items. */
export const oldPapers: Sweep = {
  name: 'oldPapers',
  index: 'due',
  partitions: [papersDue],
  async each(services, item) {
    const { communityId, ...of } = StoredPaper.parse(item)
    const ctx = inCommunity(services, communityId)
    // The index may lag behind, so read the item itself.
    const paper = await findPaper(ctx, of)
    if (!paper || Date.parse(paper.dueAt) > ctx.clock.now()) return 'done'
    await ctx.blobs.remove(paper.key)
    await commit(ctx, { writes: [removePaper(paper)], events: [] })
    return 'done'
  },
}

/** The files of papers about a deleted person go within a minute. */
export async function forgetPapers(
  ctx: Context,
  { subject }: EventOf<(typeof personEvents)['removed']>,
): Promise<'delivered' | 'unfinished'> {
  let whole = true
  for (const some of chunksOf(await findPapers(ctx, subject), papersAtOnce)) {
    const { done } = await commit(ctx, { writes: some.map((paper) => endPaper(ctx, paper)), events: [] })
    whole &&= done
  }
  // A paper that the clock removed meanwhile is not there to be ended.
  return whole ? 'delivered' : 'unfinished'
}
