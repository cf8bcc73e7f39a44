import * as z from 'zod/mini'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Services } from '../platform/context'
import { newEvent } from '../platform/events'
import type { Sweep } from '../platform/sweep'
import { ofUpload, uploadEvents } from './events'
import { isExpired, uploadsDue } from './lookup'
import { findUpload, incomingKey, removeExpired } from './store'

const Expired = z.object({ id: z.string(), communityId: z.string() })

/** Removes files that were not attached in time, with their items. */
export const expiredUploads: Sweep = {
  name: 'expiredUploads',
  index: 'due',
  partitions: [uploadsDue],
  async each(services, item) {
    await expire(services, Expired.parse(item))
    return 'done'
  },
}

// The index may lag behind, so read the item itself. Once expired it cannot be attached any more, so its files may be removed before the
// item.
async function expire(services: Services, { id, communityId }: z.infer<typeof Expired>): Promise<void> {
  const ctx = inCommunity(services, communityId)
  const upload = await findUpload(ctx, id)
  if (!upload || !isExpired(ctx, upload)) return
  await ctx.blobs.remove(incomingKey(ctx, id))
  if (upload.state === 'ready') await ctx.blobs.remove(upload.key)
  await commit(ctx, { writes: [removeExpired(id)], events: [newEvent(uploadEvents.expired, ofUpload(upload))] })
}
