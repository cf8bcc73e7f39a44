import { type CleanPhoto, sizeOf } from './picture'
import { bytesOf, joined, mostPieces, mustHold, Reader } from './reader'

type Chunk = { type: string; body: Uint8Array }
const alphaFlag = 0x10
const known = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'EXIF', 'XMP ']

/** A still WebP's picture and transparency, rewritten. An animated one is broken, since no camera makes one. */
export function cleanWebp(all: Uint8Array): CleanPhoto {
  const chunks = chunksOf(all)
  const pictures = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L')
  const [picture] = pictures
  mustHold(picture !== undefined && pictures.length === 1, 'a WebP has one picture')
  for (const { type } of chunks) mustHold(!/^AN(IM|MF)$/.test(type), 'a moving picture')
  const { width, height } = picture.type === 'VP8L' ? losslessSize(picture.body) : lossySize(picture.body)
  const canvas = chunks.find(({ type }) => type === 'VP8X')
  if (canvas) mustBeSize(canvas.body, { width, height })

  const alpha = picture.type === 'VP8 ' && canvas ? chunks.find(({ type }) => type === 'ALPH') : undefined
  const parts = alpha ? [{ type: 'VP8X', body: canvasOf(width, height) }, alpha, picture] : [picture]
  const body = joined([bytesOf('WEBP'), ...parts.map(written)])
  return { type: 'image/webp', bytes: joined([bytesOf('RIFF'), littleEndian(body.length), body]), width, height }
}

function chunksOf(all: Uint8Array): Chunk[] {
  const file = new Reader(all)
  mustHold(file.text(4) === 'RIFF', 'a WebP is a RIFF file')
  const from = file.within(file.u32le())
  mustHold(from.text(4) === 'WEBP', 'a WebP says so')
  const chunks: Chunk[] = []
  while (from.left > 0) {
    mustHold(chunks.length < mostPieces, 'more chunks than any picture has')
    const type = from.text(4)
    const length = from.u32le()
    chunks.push({ type, body: from.take(length) })
    if (length % 2 === 1) from.skip(1)
  }
  return chunks.filter(({ type }) => known.includes(type) || type.startsWith('AN'))
}

function lossySize(body: Uint8Array): { width: number; height: number } {
  const from = new Reader(body)
  const tag = from.u24le()
  mustHold((tag & 1) === 0 && from.text(3) === '\x9d\x01\x2a', 'a picture begins with a whole one')
  const size = sizeOf(from.u16le() & 0x3fff, from.u16le() & 0x3fff)
  mustHold(tag >> 5 <= from.left, 'the picture is cut off')
  return size
}

function losslessSize(body: Uint8Array): { width: number; height: number } {
  const from = new Reader(body)
  mustHold(from.u8() === 0x2f, 'a lossless picture says so')
  const bits = from.u32le()
  mustHold(bits >>> 29 === 0 && from.left > 0, 'a lossless picture of no known version')
  return sizeOf((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
}

function mustBeSize(canvas: Uint8Array, size: { width: number; height: number }): void {
  const from = new Reader(canvas)
  from.skip(4)
  mustHold(from.u24le() + 1 === size.width && from.u24le() + 1 === size.height, 'the picture fills its canvas')
}

function canvasOf(width: number, height: number): Uint8Array {
  return joined([Uint8Array.of(alphaFlag, 0, 0, 0), littleEndian(width - 1).subarray(0, 3), littleEndian(height - 1).subarray(0, 3)])
}

function written({ type, body }: Chunk): Uint8Array {
  return joined([bytesOf(type), littleEndian(body.length), body, new Uint8Array(body.length % 2)])
}

function littleEndian(value: number): Uint8Array {
  const number = new DataView(new ArrayBuffer(4))
  number.setUint32(0, value, true)
  return new Uint8Array(number.buffer)
}
