import * as z from 'zod/mini'
import { UploadKind, UploadType } from '../../contract/uploads'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

const common = {
  id: z.string(),
  ownerId: z.string(),
  kind: UploadKind,
  type: UploadType,
  bytes: z.number(),
  schema: z.literal(1),
}
const clean = { ...common, key: z.string(), width: z.optional(z.number()), height: z.optional(z.number()), seconds: z.optional(z.number()) }

/**
 * An uploaded file. `waiting` is announced; `ready` is checked and clean under its `key`, visible to its owner only; `attached`
 * belongs to its subject for good. Unless attached it expires at `until` (seconds).
 */
export const StoredUpload = z.discriminatedUnion('state', [
  z.object({ ...common, state: z.literal('waiting'), until: z.number() }),
  z.object({ ...clean, state: z.literal('ready'), until: z.number() }),
  z.object({ ...clean, state: z.literal('attached'), attachedTo: z.string() }),
])
export type StoredUpload = z.infer<typeof StoredUpload>
export type CleanUpload = Exclude<StoredUpload, { state: 'waiting' }>

export const partitionOf = (uploadId: string) => `upload#${uploadId}`
export const uploadKey = (uploadId: string) => ({ partition: partitionOf(uploadId), sort: 'upload' })

/** The uploads with these ids, in that order; missing and expired ones are left out. */
export async function findUploads(ctx: Context, uploadIds: string[]): Promise<StoredUpload[]> {
  const items = await ctx.table.batchGet(uploadIds.map(uploadKey))
  return items.map((item) => StoredUpload.parse(item)).filter((upload) => !isExpired(ctx, upload))
}

/**
 * Attaches one owner's clean files to a subject, for good. Each write is named `upload` and fails when the file is not ready,
 * not the owner's, attached already or expired.
 */
export function attachUploads(
  ctx: Context,
  { uploadIds, ownerId, subject }: { uploadIds: string[]; ownerId: string; subject: string },
): Write[] {
  return [...new Set(uploadIds)].map((uploadId) => ({
    key: uploadKey(uploadId),
    change: { set: { state: 'attached', attachedTo: subject }, remove: ['until', 'expiresAt', 'duePk', 'dueAt'] },
    when: [
      ['state', '=', 'ready'],
      ['ownerId', '=', ownerId],
      ['until', '>', secondsNow(ctx)],
    ],
    named: 'upload',
  }))
}

/** Releases files: from now on nobody sees them, and the clock removes them. Fails (`upload`) for a file that is not attached. */
export function releaseUploads(ctx: Context, uploadIds: string[]): Write[] {
  const until = secondsNow(ctx)
  return [...new Set(uploadIds)].map((uploadId) => ({
    key: uploadKey(uploadId),
    change: { set: { state: 'ready', until, ...removalAfter(ctx, until) }, remove: ['attachedTo'] },
    when: [['state', '=', 'attached']],
    named: 'upload',
  }))
}

export const uploadsDue = 'due#uploads'
/** The TTL comes later, so that `tick` can remove the files while the item still names them. */
const reserveSeconds = 24 * 3600

/** The attributes that bring an upload to the clock when it expires (seconds). */
export const removalAfter = ({ communityId }: Context, until: number) => ({
  communityId,
  expiresAt: until + reserveSeconds,
  duePk: uploadsDue,
  dueAt: new Date(until * 1000).toISOString(),
})

/** An address from which anybody can read a clean file for ten minutes. */
export function downloadOf(ctx: Context, upload: CleanUpload): Promise<string> {
  return ctx.blobs.presignDownload(upload.key)
}

/** Whether an upload has expired, so that nothing can be done with it. */
export const isExpired = (ctx: Context, upload: StoredUpload) => 'until' in upload && upload.until <= secondsNow(ctx)

export const secondsNow = (ctx: Context) => Math.floor(ctx.clock.now() / 1000)
