import type { uploadKinds } from '../../../contract/uploads'

export type CleanVoice = { type: (typeof uploadKinds.voice.types)[number]; bytes: Uint8Array; seconds: number }

/** To a tenth of a second, precise enough for a voice message. */
export const roundedSeconds = (seconds: number) => Math.round(seconds * 10) / 10
