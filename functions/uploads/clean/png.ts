import { crc32, inflateSync } from 'node:zlib'
import { type CleanPhoto, sizeOf } from './picture'
import { Broken, bytesOf, joined, mostPieces, mustHold, Reader } from './reader'

const signature = bytesOf('\x89PNG\r\n\x1a\n')
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }
const palette = 3
// Where each pass of an interlaced picture begins, and the distance between its pixels.
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
/** A long screenshot. Unpacking holds everybody else up, so what is larger is refused by its header. */
const mostUnpackedBytes = 64_000_000
/** Sixty times zlib's own, which spends most of its time on the number of chunks. */
const unpackedAtOnceBytes = 1024 * 1024

type Chunk = { type: string; body: Uint8Array }
type Head = { width: number; height: number; bits: number; colour: number; interlaced: boolean }

/**
 * A PNG's header, palette, transparency and pixels, rewritten. The pixels are unpacked once to check that they are complete and
 * to find where they end; anything after that, in the chunk or the file, is dropped. Of an animation the first picture stays. As
 * browsers do, it takes a picture without its end, and one with a broken comment.
 */
export function cleanPng(all: Uint8Array): CleanPhoto {
  const chunks = chunksOf(all)
  const head = headOf(chunks)
  const of = (type: string) => chunks.filter((chunk) => chunk.type === type)
  const colours = of('PLTE')
  const clear = of('tRNS')
  mustHold(colours.length <= 1 && clear.length <= 1, 'a picture has one palette')
  mustHold(head.colour !== palette || colours.length === 1, 'a picture of a palette has one')
  for (const { body } of colours) mustHold(body.length % 3 === 0 && body.length <= 768, 'a palette has at most 256 colours')
  for (const { body } of clear) mustHold(body.length <= 256, 'a palette has at most 256 colours')

  const pixels = pixelsOf(joined(of('IDAT').map(({ body }) => body)), unpackedBytes(head))
  const kept = [...of('IHDR'), ...colours, ...clear, { type: 'IDAT', body: pixels }, { type: 'IEND', body: new Uint8Array() }]
  return { type: 'image/png', bytes: joined([signature, ...kept.map(written)]), width: head.width, height: head.height }
}

function chunksOf(all: Uint8Array): Chunk[] {
  const from = new Reader(all)
  mustHold(
    from.take(8).every((byte, at) => byte === signature[at]),
    'a PNG begins with its signature',
  )
  const chunks: Chunk[] = []
  while (from.left >= 12) {
    mustHold(chunks.length < mostPieces, 'more chunks than any picture has')
    const length = from.u32()
    if (length + 8 > from.left) break
    const named = from.take(4 + length)
    const type = String.fromCharCode(...named.subarray(0, 4))
    const isWhole = from.u32() === crc32(named)
    mustHold(isWhole || isCommentary(type), 'a chunk is not what was written')
    if (isWhole) chunks.push({ type, body: named.subarray(4) })
    if (type === 'IEND') break
  }
  return chunks
}

const critical = ['IHDR', 'PLTE', 'IDAT', 'IEND']

/** A small first letter marks a chunk that the picture can do without; transparency is not one of them to whoever looks at it. */
const isCommentary = (type: string) => /^[a-z]/.test(type) && type !== 'tRNS'

function headOf(chunks: Chunk[]): Head {
  const [first, ...rest] = chunks
  mustHold(first?.type === 'IHDR' && first.body.length === 13, 'the header comes first')
  // A capital first letter marks a critical chunk: nobody may show the picture without understanding it.
  for (const { type } of rest) mustHold(type !== 'IHDR' && (/^[a-z]/.test(type) || critical.includes(type)), `a chunk ${type}`)
  const from = new Reader(first.body)
  const { width, height } = sizeOf(from.u32(), from.u32())
  const [bits, colour, packing, filtering, interlacing] = [from.u8(), from.u8(), from.u8(), from.u8(), from.u8()]
  mustHold(depths[colour]?.includes(bits) === true, 'a kind of colour that does not exist')
  mustHold(packing === 0 && filtering === 0 && interlacing <= 1, 'a way of packing that does not exist')
  return { width, height, bits, colour, interlaced: interlacing === 1 }
}

function unpackedBytes({ width, height, bits, colour, interlaced }: Head): number {
  const rows = (across: number, down: number) => (across > 0 ? down * (1 + Math.ceil((across * bits * (channels[colour] ?? 1)) / 8)) : 0)
  if (!interlaced) return rows(width, height)
  return passes.reduce((sum, [x, y, stepX, stepY]) => sum + rows(Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)), 0)
}

function pixelsOf(packed: Uint8Array, expectedBytes: number): Uint8Array {
  mustHold(expectedBytes <= mostUnpackedBytes, 'a picture nobody can show')
  try {
    // With `info` it also returns how much it has read, which the types omit.
    const answer = inflateSync(packed, { maxOutputLength: expectedBytes, chunkSize: unpackedAtOnceBytes, info: true }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    mustHold(answer.buffer.length === expectedBytes, 'pixels are missing')
    return packed.subarray(0, answer.engine.bytesWritten)
  } catch (cause) {
    throw new Broken('the pixels cannot be unpacked', { cause })
  }
}

function written({ type, body }: Chunk): Uint8Array {
  const named = joined([bytesOf(type), body])
  const numbers = new DataView(new ArrayBuffer(8))
  numbers.setUint32(0, body.length)
  numbers.setUint32(4, crc32(named))
  return joined([new Uint8Array(numbers.buffer, 0, 4), named, new Uint8Array(numbers.buffer, 4, 4)])
}
