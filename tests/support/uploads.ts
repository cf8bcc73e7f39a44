import { finishUpload } from '../../functions/uploads/finish'
import { startUpload } from '../../functions/uploads/start'
import { aRequest } from './bookings'
import { jpeg } from './pictures'
import type { Someone } from './world'

type File = { type: string; bytes: Uint8Array }

const photo = (): File => ({ type: 'image/jpeg', bytes: jpeg() })

/** A file that somebody has sent and not finished. */
export async function sentUpload({ ctx }: Someone, { type, bytes }: File = photo()): Promise<string> {
  const { uploadId, fields } = await startUpload(ctx, { requestId: aRequest(), type, bytes: bytes.length })
  await ctx.blobs.put(fields.key ?? '', { type, bytes })
  return uploadId
}

/** A clean file of somebody's that may be attached. */
export async function readyUpload(someone: Someone, file?: File): Promise<string> {
  const uploadId = await sentUpload(someone, file)
  await finishUpload(someone.ctx, { requestId: aRequest(), uploadId })
  return uploadId
}
