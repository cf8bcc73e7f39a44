import { bytesOf, joined } from './reader'

const orientationId = 0x0112
const shortType = 3

/** The orientation in EXIF's TIFF header, 1 to 8; 1 (upright) when there is no valid one. */
export function orientationIn(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 8) return 1
  const little = view.getUint16(0) === 0x4949
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return 1
  const entries = view.getUint16(first, little)
  for (let at = first + 2; at + 12 <= tiff.length && at < first + 2 + entries * 12; at += 12) {
    if (view.getUint16(at, little) !== orientationId) continue
    const value = view.getUint16(at + 2, little) === shortType ? view.getUint16(at + 8, little) : 1
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** A TIFF header with only the orientation. */
export function orientationTag(orientation: number): Uint8Array {
  const entry = [0, 1, orientationId >> 8, orientationId & 0xff, 0, shortType, 0, 0, 0, 1, 0, orientation, 0, 0]
  return joined([bytesOf('MM\0*'), Uint8Array.of(0, 0, 0, 8, ...entry, 0, 0, 0, 0)])
}
