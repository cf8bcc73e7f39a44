import { finishUpload } from '../../functions/uploads/finish'
import { type StoredUpload, secondsNow, uploadKey } from '../../functions/uploads/lookup'
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

/** So many clean files of somebody's, written at once; there is nothing behind them. */
export async function manyReadyUploads({ ctx, person }: Someone, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => ctx.ids.make('upl'))
  for (let at = 0; at < count; at += 100) {
    const items = ids.slice(at, at + 100).map((id): StoredUpload => {
      const file = { kind: 'photo', type: 'image/jpeg', bytes: 1, key: `uploads/${id}.jpg`, width: 1, height: 1 } as const
      return { id, ownerId: person.id, ...file, state: 'ready', until: secondsNow(ctx) + 3600, schema: 1 }
    })
    await ctx.table.transact(
      items.map((put) => ({ key: uploadKey(put.id), put })),
      ctx.ids.secret(),
    )
  }
  return ids
}
