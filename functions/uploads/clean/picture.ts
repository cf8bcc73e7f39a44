import type { uploadKinds } from '../../../contract/uploads'
import { mustHold } from './reader'

export type CleanPhoto = { type: (typeof uploadKinds.photo.types)[number]; bytes: Uint8Array; width: number; height: number }

// More than any phone's camera takes, and than any phone shows without running out of memory.
const mostPixels = 100_000_000
const longestSide = 32_767

export function sizeOf(width: number, height: number): { width: number; height: number } {
  mustHold(width > 0 && height > 0, 'a picture has a size')
  mustHold(width <= longestSide && height <= longestSide && width * height <= mostPixels, 'a picture nobody can show')
  return { width, height }
}
