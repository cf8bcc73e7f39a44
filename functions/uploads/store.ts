import { createHash } from 'node:crypto'
import type { Upload, UploadType } from '../../contract/uploads'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import type { CleanPhoto } from './clean/picture'
import type { CleanVoice } from './clean/voice'
import { type CleanUpload, removalAfter, StoredUpload, secondsNow, uploadKey } from './lookup'
import { kindOf } from './rules'

const keptSeconds = 2 * 24 * 3600
const extensions: Readonly<Record<UploadType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/mp4': 'm4a',
}

/** Where uploads are kept until they are checked; S3 removes what is left after a day (cloud/storage.yml). */
export const incomingKey = (ctx: Context, uploadId: string) => `incoming/${ctx.communityId}/${uploadId}`

/** Named after its contents as well, so that a stored file never changes, even when finished twice. */
export function cleanKey(ctx: Context, uploadId: string, { bytes, type }: CleanPhoto | CleanVoice): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return `${ctx.communityId}/uploads/${uploadId}-${hash}.${extensions[type]}`
}

/** An upload, expired or not, for those that end it. */
export async function findUpload(ctx: Context, uploadId: string): Promise<StoredUpload | undefined> {
  const item = await ctx.table.get(uploadKey(uploadId))
  return item && StoredUpload.parse(item)
}

type Announced = { id: string; ownerId: string; type: UploadType; bytes: number }

export function putWaiting(ctx: Context, announced: Announced): Write {
  const until = secondsNow(ctx) + keptSeconds
  const upload: StoredUpload = { ...announced, kind: kindOf(announced.type), state: 'waiting', until, schema: 1 }
  return { key: uploadKey(announced.id), put: { ...upload, ...removalAfter(ctx, until) }, when: 'absent', named: 'upload' }
}

/** Fails when it has been removed already. */
export function removeExpired(uploadId: string): Write {
  return { key: uploadKey(uploadId), remove: true, when: 'exists', named: 'upload' }
}

/** Turns an announced upload into a ready one; fails when it was finished before. */
export function makeReady(uploadId: string, { key, clean }: { key: string; clean: CleanPhoto | CleanVoice }): Write {
  const { bytes, ...found } = clean
  return {
    key: uploadKey(uploadId),
    change: { set: { ...found, key, bytes: bytes.length, state: 'ready' } },
    when: [['state', '=', 'waiting']],
    named: 'upload',
  }
}

export function viewUpload({ id: uploadId, kind, type, bytes, width, height, seconds }: CleanUpload): Upload {
  return { uploadId, kind, type, bytes, width, height, seconds }
}
