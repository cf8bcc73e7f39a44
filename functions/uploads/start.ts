import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { type UploadForm, UploadType, type uploadsContract } from '../../contract/uploads'
import { presignedSeconds } from '../platform/blobs/blobs'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuseIf } from '../platform/refuse'
import { ofUpload, uploadEvents } from './events'
import { whyNotSend } from './rules'
import { incomingKey, putWaiting } from './store'

/** Nine photos and a voice message, six times. */
const limit = { purpose: 'uploads', most: 60, windowSeconds: 600 }

/** A form for one file of exactly this type and size; refuses UPLOAD_TYPE and UPLOAD_TOO_LARGE before a byte is sent. */
export async function startUpload(ctx: Context, input: InputOf<typeof uploadsContract.start>): Promise<UploadForm> {
  const caller = mustBeLoggedIn(ctx)
  refuseIf(whyNotSend(input))
  await countAgainst(ctx, limit, caller.id)

  const announced = { id: ctx.ids.make('upl'), ownerId: caller.id, type: UploadType.parse(input.type), bytes: input.bytes }
  const outcome = await commit(ctx, {
    request: { verb: 'startUpload', input, result: { uploadId: announced.id } },
    writes: [putWaiting(ctx, announced)],
    events: [newEvent(uploadEvents.started, ofUpload(announced, { bytes: announced.bytes }))],
  })
  if (!outcome.done) throw new Error('a newly made upload id is already taken')
  const uploadId = String(outcome.result.uploadId)
  const { url, fields } = await ctx.blobs.presignUpload({
    key: incomingKey(ctx, uploadId),
    type: announced.type,
    maxBytes: announced.bytes,
  })
  return { uploadId, url, fields, until: toInstant(ctx.clock.now() + presignedSeconds * 1000) }
}
