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
 * A file somebody sent. `waiting` is what was announced; `ready` is checked and clean under its `key`, seen by nobody
 * else; `attached` belongs to its subject and stays with it. What is not attached is of no use
 * from `until` on (seconds).
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

/** These uploads in the order asked for; those that are not there, or whose time is up, are left out. */
export async function findUploads(ctx: Context, uploadIds: string[]): Promise<StoredUpload[]> {
  const items = await ctx.table.batchGet(uploadIds.map(uploadKey))
  return items.map((item) => StoredUpload.parse(item)).filter((upload) => !isExpired(ctx, upload))
}

/**
 * Hands clean files of one owner to a subject, for good. Each write is named `upload` and fails when the file is not
 * ready, is not the owner's, belongs to a subject already or its time is up.
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

/** Lets files go: nobody sees them from now on, and the clock takes them away. Fails (`upload`) for what is not attached. */
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
/** The table's own clock comes later, so that `tick` can take the files away while the item still names them. */
const reserveSeconds = 24 * 3600

/** What brings an upload to the clock when its time (seconds) is up. */
export const removalAfter = ({ communityId }: Context, until: number) => ({
  communityId,
  expiresAt: until + reserveSeconds,
  duePk: uploadsDue,
  dueAt: new Date(until * 1000).toISOString(),
})

/** An address that anybody who has it can look at a clean file with, for ten minutes. */
export function downloadOf(ctx: Context, upload: CleanUpload): Promise<string> {
  return ctx.blobs.presignDownload(upload.key)
}

/** Whether nobody can do anything with it any more. */
export const isExpired = (ctx: Context, upload: StoredUpload) => 'until' in upload && upload.until <= secondsNow(ctx)

export const secondsNow = (ctx: Context) => Math.floor(ctx.clock.now() / 1000)
