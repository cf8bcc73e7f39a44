import type { UploadType } from '../../../contract/uploads'

/** The type according to a file's first bytes, whatever its name or sender says. */
export function sniff(all: Uint8Array): UploadType | undefined {
  const head = String.fromCharCode(...all.subarray(0, 12))
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'image/webp'
  if (head.slice(4, 8) === 'ftyp') return 'audio/mp4'
  return sniffFrames(all.subarray(tagLength(all)))
}

/** The length of the leading ID3v2 tags; the length field has seven bits a byte. */
export function tagLength(all: Uint8Array): number {
  let at = 0
  while (at + 10 <= all.length && all[at] === 0x49 && all[at + 1] === 0x44 && all[at + 2] === 0x33) {
    const [flags = 0, a = 0, b = 0, c = 0, d = 0] = all.subarray(at + 5, at + 10)
    const footer = flags & 0x10 ? 10 : 0
    at += 10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f) + footer
  }
  return Math.min(at, all.length)
}

// Both begin with eleven set bits; the layer is 0 in ADTS and 1 (Layer III) in MP3.
function sniffFrames([first = 0, second = 0]: Uint8Array): UploadType | undefined {
  if (first !== 0xff || second < 0xe0) return undefined
  const layer = (second >> 1) & 3
  if (layer === 0 && second >= 0xf0) return 'audio/aac'
  return layer === 1 ? 'audio/mpeg' : undefined
}
