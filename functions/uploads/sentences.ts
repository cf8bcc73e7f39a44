import type { uploadRefusals } from '../../contract/uploadRefusals'

/** A plain Chinese sentence for each refusal, for clients without wording of their own. */
export const uploadSentences: Readonly<Record<keyof typeof uploadRefusals, string>> = {
  UPLOAD_TYPE: '只能传照片或语音，这个文件不是，或者格式不支持。',
  UPLOAD_TOO_LARGE: '文件太大，请换一个小一点的再传。',
  UPLOAD_TOO_LONG: '语音太长，请分成几段来说。',
  UPLOAD_BROKEN: '文件不完整或者坏了，请重新选一次。',
  UPLOAD_MISSING: '文件还没有传上来，请再传一次。',
  UPLOAD_UNKNOWN: '没有找到这个文件，可能放得太久了，请重新传。',
}
