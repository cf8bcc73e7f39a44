import type { InputOf } from '../../contract/route'
import type { Upload, uploadsContract } from '../../contract/uploads'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuse, refuseIf } from '../platform/refuse'
import { cleanFile } from './clean/clean'
import type { CleanPhoto } from './clean/picture'
import type { CleanVoice } from './clean/voice'
import { ofUpload, uploadEvents } from './events'
import { isExpired, type StoredUpload } from './lookup'
import { cleanKey, findUpload, incomingKey, makeReady, viewUpload } from './store'

type Waiting = Extract<StoredUpload, { state: 'waiting' }>

/** Checking a file costs more than announcing one. */
const limit = { purpose: 'uploadsFinished', most: 120, windowSeconds: 600 }

/**
 * Checks and cleans the uploaded file, which can then be attached. One that is ready already is returned unchanged, also when
 * the same request made it ready meanwhile.
 */
export async function finishUpload(ctx: Context, input: InputOf<typeof uploadsContract.finish>): Promise<Upload> {
  const caller = mustBeLoggedIn(ctx)
  const upload = await findUpload(ctx, input.uploadId)
  if (!upload || upload.ownerId !== caller.id || isExpired(ctx, upload)) throw refuse('UPLOAD_UNKNOWN')
  if (upload.state !== 'waiting') return viewUpload(upload)

  await countAgainst(ctx, limit, caller.id)
  const came = await ctx.blobs.get(incomingKey(ctx, upload.id))
  if (!came) return finishedMeanwhile(ctx, upload)
  const clean = cleanCopy(came.bytes, upload)
  const key = cleanKey(ctx, upload.id, clean)
  await ctx.blobs.put(key, clean)
  const outcome = await commit(ctx, {
    request: { verb: 'finishUpload', input },
    writes: [makeReady(upload.id, { key, clean })],
    events: [newEvent(uploadEvents.finished, ofUpload({ ...upload, type: clean.type }, { bytes: clean.bytes.length }))],
  })

  const now = await findUpload(ctx, upload.id)
  if (!now || now.state === 'waiting') throw refuse('UPLOAD_UNKNOWN')
  if (!outcome.done && now.key !== key) await ctx.blobs.remove(key)
  await ctx.blobs.remove(incomingKey(ctx, upload.id))
  return viewUpload(now)
}

// Whoever finishes it first takes away what came, after the upload is ready.
async function finishedMeanwhile(ctx: Context, { id }: Waiting): Promise<Upload> {
  const now = await findUpload(ctx, id)
  if (!now || now.state === 'waiting') throw refuse('UPLOAD_MISSING')
  return viewUpload(now)
}

function cleanCopy(came: Uint8Array, { type, bytes }: Waiting): CleanPhoto | CleanVoice {
  if (came.length !== bytes) throw refuse('UPLOAD_BROKEN')
  const outcome = cleanFile(came, type)
  if ('clean' in outcome) return outcome.clean
  refuseIf(outcome.refused)
  throw new Error('a refused file has no clean form')
}
