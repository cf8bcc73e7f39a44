import type { uploadKinds } from '../../../contract/uploads'
import { mustHold } from './reader'

export type CleanPhoto = { type: (typeof uploadKinds.photo.types)[number]; bytes: Uint8Array; width: number; height: number }

// As many as the cameras of phones take; more would exhaust the memory of those that show it.
const mostPixels = 64_000_000
const longestSide = 32_767

export function sizeOf(width: number, height: number): { width: number; height: number } {
  mustHold(width > 0 && height > 0, 'a picture has a size')
  mustHold(width <= longestSide && height <= longestSide && width * height <= mostPixels, 'a picture nobody can show')
  return { width, height }
}
