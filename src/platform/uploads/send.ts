import { type Upload, uploadsContract } from '../../../contract/uploads'
import { call } from '../api/call'
import { isRefusal } from '../failures'
import { ensureLogin } from '../login'
import type { Sending } from './box'
import { postFile } from './post'

interface Told {
  progress(percent: number): void
  /** The whole file has arrived and need not be sent again. */
  sent(uploadId: string): void
}

const underWay = new Map<string, Promise<Upload>>()

/**
 * Uploads a file, resuming where it stopped, and returns the finished upload. A file that is already on its way, as when
 * its form is sent before the last photo has arrived, is not sent a second time.
 */
export function sendFile(file: Sending, told: Told): Promise<Upload> {
  const running = underWay.get(file.id) ?? send(file, told).finally(() => underWay.delete(file.id))
  underWay.set(file.id, running)
  return running
}

async function send(file: Sending, told: Told): Promise<Upload> {
  await ensureLogin()
  if (file.state === 'sent' && file.uploadId !== undefined) {
    try {
      return await finish(file, file.uploadId)
    } catch (error) {
      if (!isRefusal(error, 'UPLOAD_MISSING')) throw error
    }
  }
  const form = await call(uploadsContract.start, { requestId: `${file.id}.start`, type: file.type, bytes: file.bytes })
  await postFile({ form, filePath: file.url ?? '', progress: told.progress })
  told.sent(form.uploadId)
  return finish(file, form.uploadId)
}

const finish = ({ id }: Sending, uploadId: string) => call(uploadsContract.finish, { uploadId, requestId: `${id}.finish` })
