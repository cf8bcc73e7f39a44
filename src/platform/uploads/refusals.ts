import { plural, t } from '@lingui/core/macro'
import type { uploadRefusals as refusals } from '../../../contract/uploadRefusals'
import type { RefusalWords } from '../words/refusals'

export const uploadRefusals: RefusalWords<keyof typeof refusals> = {
  UPLOAD_TYPE: () => t`只能传照片（JPG、PNG、WebP）或语音，请换一个文件。`,
  UPLOAD_TOO_LARGE: ({ limitBytes }) => {
    const megabytes = Math.floor(limitBytes / 1024 / 1024)
    return t`文件太大，最多 ${megabytes} MB，请换一个小一点的。`
  },
  UPLOAD_TOO_LONG: ({ limitSeconds }) => plural(limitSeconds, { other: '语音最多 # 秒，请分成几段来说。' }),
  UPLOAD_BROKEN: () => t`文件不完整或者坏了，请重新选一次。`,
  UPLOAD_MISSING: () => t`文件还没有传上来，请再传一次。`,
  UPLOAD_UNKNOWN: () => t`文件放得太久，已经清掉了，请重新选一次。`,
}
