import type { uploadKinds } from '../../../contract/uploads'

export type CleanVoice = { type: (typeof uploadKinds.voice.types)[number]; bytes: Uint8Array; seconds: number }

/** Tenths are enough to say how long somebody speaks. */
export const roundedSeconds = (seconds: number) => Math.round(seconds * 10) / 10
