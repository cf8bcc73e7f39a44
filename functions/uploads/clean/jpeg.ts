import { checkHuffmanTables, checkQuantisation, frameOf, scanHead } from './jpegTables'
import { orientationIn, orientationTag } from './orientation'
import type { CleanPhoto } from './picture'
import { bytesOf, joined, mostPieces, mustHold, Reader } from './reader'

const marker = {
  frames: [0xc0, 0xc1, 0xc2],
  huffman: 0xc4,
  end: 0xd9,
  scan: 0xda,
  quantisation: 0xdb,
  restart: 0xdd,
  app0: 0xe0,
  exif: 0xe1,
}
const adobe = 0xee
const comment = 0xfe

/**
 * A JPEG with only what a decoder needs: tables, frame, scans, colour format and orientation. It is rewritten from checked
 * segments, so no comment, no EXIF and nothing behind the picture remains. Baseline, extended and progressive; formats that no
 * browser shows are broken. As browsers do, it takes a picture without its end and stray bytes between segments; neither is kept.
 */
export function cleanJpeg(all: Uint8Array): CleanPhoto {
  const from = new Reader(all)
  mustHold(from.u16() === 0xffd8, 'a JPEG begins with its start')
  const kept: Uint8Array[] = []
  const found: Found = { jfif: false, orientation: 1, scans: 0 }
  let segments = 0
  for (let code = nextMarker(from); code !== marker.end && code !== undefined; code = nextMarker(from)) {
    mustHold(segments++ < mostPieces, 'more segments than any picture has')
    kept.push(...segment(from, { code, found }))
  }
  mustHold(found.size !== undefined && found.scans > 0, 'a JPEG has a frame and a scan')

  const start = Uint8Array.of(0xff, 0xd8)
  const end = Uint8Array.of(0xff, marker.end)
  return { type: 'image/jpeg', bytes: joined([start, ...tags(found), ...kept, end]), ...found.size }
}

type Found = { jfif: boolean; orientation: number; transform?: number; size?: { width: number; height: number }; scans: number }

/** What is kept of one segment; after the header of a scan, all its data. */
function segment(from: Reader, { code, found }: { code: number; found: Found }): Uint8Array[] {
  const isTag = (code >= marker.app0 && code <= 0xef) || code === comment
  const isKnown = [...marker.frames, marker.huffman, marker.scan, marker.quantisation, marker.restart].includes(code)
  mustHold(isTag || isKnown, `marker ${code} has no place in a picture`)
  const length = from.u16()
  const body = from.take(length - 2)
  if (isTag) {
    readTag(body, { code, found })
    return []
  }
  if (code === marker.quantisation) checkQuantisation(body)
  if (code === marker.huffman) checkHuffmanTables(body)
  if (code === marker.restart) mustHold(body.length === 2, 'a restart interval is one number')
  if (marker.frames.includes(code)) {
    mustHold(!found.size, 'a JPEG has one frame')
    found.size = frameOf(body)
  }
  const kept = [Uint8Array.of(0xff, code, length >> 8, length & 0xff), body]
  if (code !== marker.scan) return kept
  mustHold(found.size !== undefined, 'the frame comes before its scans')
  scanHead(body)
  found.scans++
  const data = scanData(from)
  mustHold(data.length > 0, 'the picture is cut off')
  return [...kept, data]
}

function readTag(body: Uint8Array, { code, found }: { code: number; found: Found }): void {
  const begins = (text: string) => bytesOf(text).every((byte, at) => body[at] === byte)
  if (code === marker.app0 && begins('JFIF\0')) found.jfif = true
  if (code === marker.exif && begins('Exif\0\0')) found.orientation = orientationIn(body.subarray(6))
  const transform = body[11]
  if (code === adobe && begins('Adobe') && transform !== undefined && transform <= 2) found.transform = transform
}

// JFIF or Adobe's tag give the colour format: both are written with values of our own.
function tags({ jfif, orientation, transform }: Found): Uint8Array[] {
  return [
    ...(jfif ? [tag(marker.app0, joined([bytesOf('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)]))] : []),
    ...(orientation > 1 ? [tag(marker.exif, joined([bytesOf('Exif\0\0'), orientationTag(orientation)]))] : []),
    ...(transform === undefined ? [] : [tag(adobe, joined([bytesOf('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, transform)]))]),
  ]
}

function tag(code: number, body: Uint8Array): Uint8Array {
  const length = body.length + 2
  return joined([Uint8Array.of(0xff, code, length >> 8, length & 0xff), body])
}

/** The next marker, past any bytes that belong to nothing; none at the end of the file. */
function nextMarker(from: Reader): number | undefined {
  for (;;) {
    const at = from.all.indexOf(0xff, from.at)
    if (at < 0 || at + 1 >= from.end) return undefined
    from.at = at + 1
    const code = from.all[from.at] ?? 0
    if (code === 0xff) continue
    from.at++
    if (code !== 0) return code
  }
}

/** A scan's data up to the next marker or the end of the file; within it, 0xff is followed by 0 or belongs to a restart marker. */
function scanData(from: Reader): Uint8Array {
  const start = from.at
  for (;;) {
    const at = from.all.indexOf(0xff, from.at)
    if (at < 0 || at + 1 >= from.end) {
      from.at = from.end
      return from.all.subarray(start, at < 0 ? from.end : at)
    }
    const next = from.all[at + 1] ?? 0
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7)
    from.at = isData ? at + 2 : at
    if (!isData) return from.all.subarray(start, at)
  }
}
