import { type Refusal, refusal } from '../../contract/refusals'
import { type UploadKind, UploadType, uploadKinds } from '../../contract/uploads'

export function kindOf(type: UploadType): UploadKind {
  return type.startsWith('image/') ? 'photo' : 'voice'
}

/** Why a file of this type and size may not be uploaded; undefined when it may. */
export function whyNotSend({ type, bytes }: { type: string; bytes: number }): Refusal | undefined {
  const known = UploadType.safeParse(type)
  if (!known.success) return refusal('UPLOAD_TYPE', { types: [...UploadType.options] })
  const { mostBytes } = uploadKinds[kindOf(known.data)]
  return bytes > mostBytes ? refusal('UPLOAD_TOO_LARGE', { limitBytes: mostBytes }) : undefined
}
