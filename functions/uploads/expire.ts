import * as z from 'zod/mini'
import { commit } from '../platform/commit'
import { inCommunity } from '../platform/community'
import type { Services } from '../platform/context'
import { log } from '../platform/log'
import { secondsNow } from './lookup'
import { findExpired, incomingKey, removeExpired, uploadEvent } from './store'

const Expired = z.object({ id: z.string(), communityId: z.string(), ownerId: z.string(), type: z.string(), key: z.optional(z.string()) })
type Expired = z.infer<typeof Expired>

/** Each minute: files that nobody attached in time go, with their items. What fails waits for the next minute. */
export async function expireUploads(services: Services): Promise<void> {
  for (const item of await findExpired(services)) {
    try {
      await expire(services, Expired.parse(item))
    } catch (error) {
      log.error('an upload stays longer than it should', { uploadId: item.id, fault: error instanceof Error ? error.name : 'unknown' })
    }
  }
}

// Past its time nothing can be attached any more, so the files may go before the item does.
async function expire(services: Services, upload: Expired): Promise<void> {
  const ctx = inCommunity(services, upload.communityId)
  await ctx.blobs.remove(incomingKey(ctx, upload.id))
  if (upload.key) await ctx.blobs.remove(upload.key)
  await commit(ctx, { writes: [removeExpired(upload.id, secondsNow(ctx))], events: [uploadEvent(upload, 'expired')] })
}
