import { now } from '../platform/clock'
import { Unexpected } from '../platform/failures'
import { sendPhotosBy } from '../platform/outbox'
import type { Attached } from '../platform/outbox.rules'
import { boxOf } from '../platform/uploads/box'
import { dropFile, openFile } from '../platform/uploads/files'
import { sendFile } from '../platform/uploads/send'

sendPhotosBy({
  async send({ id, path, type, bytes }) {
    const url = await openFile(path)
    // The phone has lost the photo: the deed it belongs to is refused and the user is told.
    if (url === undefined) throw new Unexpected(410)
    const file = { id, path, type, bytes, url, kind: 'photo', at: now(), state: 'new' } as const
    const { uploadId } = await sendFile(file, { progress: () => undefined, sent: () => undefined })
    return uploadId
  },
  drop: ({ path }) => void dropFile(path),
})

/** The photos of a draft in the outbox's form, whether uploaded yet or not. */
export function photosOf(draftName: string): Attached[] {
  const files = boxOf(`${draftName}.photos`).files.get()
  return files.map(({ id, path, type, bytes, state, uploadId }) => ({
    id,
    path,
    type,
    bytes,
    uploadId: state === 'done' && uploadId !== undefined ? uploadId : null,
  }))
}

/** The outbox takes the photos over: they leave the draft but stay on the phone until they are sent. */
export function handOver(draftName: string, photos: readonly Attached[]): void {
  const box = boxOf(`${draftName}.photos`)
  for (const { id } of photos) box.takeOut(id)
}
