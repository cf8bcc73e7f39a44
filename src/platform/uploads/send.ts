import Taro from '@tarojs/taro'
import { type Upload, type UploadForm, uploadsContract } from '../../../contract/uploads'
import { call } from '../api/call'
import { inSlot } from '../api/requestSlots'
import { isRefusal, Unexpected, Unreachable } from '../failures'
import { ensureLogin } from '../login'
import type { Sending } from './box'

const timeoutMilliseconds = 60_000

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
  await post(file, { form, told })
  told.sent(form.uploadId)
  return finish(file, form.uploadId)
}

const finish = ({ id }: Sending, uploadId: string) => call(uploadsContract.finish, { uploadId, requestId: `${id}.finish` })

async function post({ url: filePath = '' }: Sending, { form, told }: { form: UploadForm; told: Told }): Promise<void> {
  const { statusCode } = await inSlot(() => {
    const task = Taro.uploadFile({
      url: form.url,
      filePath,
      name: 'file',
      formData: form.fields,
      timeout: timeoutMilliseconds,
      withCredentials: false,
    })
    task.progress(({ progress }) => told.progress(progress))
    return task
  }).catch((cause: unknown) => {
    throw new Unreachable('the file did not arrive', { cause })
  })
  if (statusCode < 200 || statusCode > 299) throw new Unexpected(statusCode)
}
