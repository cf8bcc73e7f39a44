import { type Refusal, refusal } from '../../../contract/refusals'
import { mostVoiceSeconds, UploadType } from '../../../contract/uploads'
import { cleanAac } from './aac'
import { cleanJpeg } from './jpeg'
import { cleanMp3 } from './mp3'
import { cleanMp4 } from './mp4'
import type { CleanPhoto } from './picture'
import { cleanPng } from './png'
import { Broken } from './reader'
import { sniff } from './sniff'
import type { CleanVoice } from './voice'
import { cleanWebp } from './webp'

const cleaners: Readonly<Record<UploadType, (all: Uint8Array) => CleanPhoto | CleanVoice>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'audio/mpeg': cleanMp3,
  'audio/aac': cleanAac,
  'audio/mp4': cleanMp4,
}

/**
 * The clean form of a file of a claimed type: only the picture or the sound, rewritten. Refuses UPLOAD_TYPE for any other type,
 * UPLOAD_BROKEN, UPLOAD_TOO_LONG.
 */
export function cleanFile(all: Uint8Array, type: UploadType): { clean: CleanPhoto | CleanVoice } | { refused: Refusal } {
  if (sniff(all) !== type) return { refused: refusal('UPLOAD_TYPE', { types: [...UploadType.options] }) }
  try {
    const clean = cleaners[type](all)
    if ('seconds' in clean && clean.seconds > mostVoiceSeconds)
      return { refused: refusal('UPLOAD_TOO_LONG', { limitSeconds: mostVoiceSeconds }) }
    return { clean }
  } catch (error) {
    if (error instanceof Broken) return { refused: refusal('UPLOAD_BROKEN') }
    throw error
  }
}
