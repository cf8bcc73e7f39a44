import Taro from '@tarojs/taro'
import type { UploadForm } from '../../../contract/uploads'
import { inSlot } from '../api/requestSlots'
import { Unexpected, Unreachable } from '../failures'

const timeoutMilliseconds = 60_000

interface Posting {
  form: Pick<UploadForm, 'url' | 'fields'>
  /** The file's path on the phone, or its address in the browser. */
  filePath: string
  progress(percent: number): void
}

/** Posts a file with a signed form. */
export async function postFile({ form, filePath, progress: tell }: Posting): Promise<void> {
  const { statusCode } = await inSlot(() => {
    const task = Taro.uploadFile({
      url: form.url,
      filePath,
      name: 'file',
      formData: form.fields,
      timeout: timeoutMilliseconds,
      withCredentials: false,
    })
    task.progress(({ progress }) => tell(progress))
    return task
  }).catch((cause: unknown) => {
    throw new Unreachable('the file did not arrive', { cause })
  })
  if (statusCode < 200 || statusCode > 299) throw new Unexpected(statusCode)
}
