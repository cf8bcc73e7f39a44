import { crc32, deflateSync } from 'node:zlib'
import { bytesOf, joined } from '../../functions/uploads/clean/reader'

// Pictures made by hand, byte for byte, as the formats say.

const big16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff)
const big32 = (value: number) => joined([big16(value >>> 16), big16(value & 0xffff)])
const little32 = (value: number) => big32(value).reverse()

/** A JPEG's segment. */
export const segment = (code: number, body: Uint8Array) => joined([Uint8Array.of(0xff, code), big16(body.length + 2), body])

export const exif = (tiff: Uint8Array) => segment(0xe1, joined([bytesOf('Exif\0\0'), tiff]))

/** A TIFF header of a place on earth and of which way is up, in either byte order. */
export function gpsTiff({ orientation = 6, little = false }: { orientation?: number; little?: boolean } = {}): Uint8Array {
  const two = (value: number) => (little ? big16(value).reverse() : big16(value))
  const four = (value: number) => (little ? little32(value) : big32(value))
  const entry = (id: number, type: number, count: number, value: Uint8Array) =>
    joined([two(id), two(type), four(count), value, new Uint8Array(4 - value.length)])
  const place = joined([four(40), four(1), four(50), four(1), four(30), four(1)])
  return joined([
    bytesOf(little ? 'II' : 'MM'),
    two(42),
    four(8),
    two(2),
    entry(0x0112, 3, 1, two(orientation)),
    entry(0x8825, 4, 1, four(38)),
    four(0),
    two(1),
    entry(0x0002, 5, 3, four(56)),
    four(0),
    place,
    bytesOf('GPS 40.8414N 111.7519E HUAWEI'),
  ])
}

type JpegParts = { before?: Uint8Array[]; after?: Uint8Array; width?: number; height?: number; scan?: Uint8Array; progressive?: boolean }

/** A grey JPEG of 8×8 unless told otherwise, with more segments `before` its tables and whatever `after` its end. */
export function jpeg({
  before = [],
  after,
  width = 8,
  height = 8,
  scan = Uint8Array.of(0x7f, 0xff, 0x00, 0x3f),
  progressive,
}: JpegParts = {}) {
  const tables = [
    segment(0xdb, joined([Uint8Array.of(0), new Uint8Array(64).fill(1)])),
    segment(0xc4, huffman(0)),
    segment(0xc4, huffman(0x10)),
  ]
  const frame = segment(progressive ? 0xc2 : 0xc0, joined([Uint8Array.of(8), big16(height), big16(width), Uint8Array.of(1, 1, 0x11, 0)]))
  const head = segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0))
  const scans = progressive ? [head, scan, segment(0xc4, huffman(0)), head, scan] : [head, scan]
  const end = Uint8Array.of(0xff, 0xd9)
  return joined([Uint8Array.of(0xff, 0xd8), ...before, ...tables, frame, ...scans, end, after ?? new Uint8Array()])
}

const huffman = (kind: number) => joined([Uint8Array.of(kind), Uint8Array.of(1, ...new Array(15).fill(0)), Uint8Array.of(0)])

export const jfif = segment(0xe0, joined([bytesOf('JFIF\0'), Uint8Array.of(1, 2, 1, 0, 72, 0, 72, 0, 0)]))

export function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = joined([bytesOf(type), body])
  return joined([big32(body.length), named, big32(crc32(named))])
}

type PngParts = {
  before?: Uint8Array[]
  after?: Uint8Array
  width?: number
  height?: number
  colour?: number
  bits?: number
  interlaced?: boolean
  packed?: Uint8Array
}

/** A PNG of 4×4 pixels in colour unless told otherwise; the pixels in two chunks, as encoders split them. */
export function png({ before = [], after, width = 4, height = 4, colour = 2, bits = 8, interlaced, packed = pixels() }: PngParts = {}) {
  const head = joined([big32(width), big32(height), Uint8Array.of(bits, colour, 0, 0, interlaced ? 1 : 0)])
  return joined([
    bytesOf('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', head),
    ...before,
    chunk('IDAT', packed.subarray(0, 5)),
    chunk('IDAT', packed.subarray(5)),
    chunk('IEND', new Uint8Array()),
    after ?? new Uint8Array(),
  ])
}

/** So many rows of so many bytes, each behind its filter, packed. */
export const pixels = (rows = 4, rowBytes = 12) => new Uint8Array(deflateSync(new Uint8Array(rows * (rowBytes + 1))))

const riffChunk = (type: string, body: Uint8Array) => joined([bytesOf(type), little32(body.length), body, new Uint8Array(body.length % 2)])

export const riff = (...parts: [type: string, body: Uint8Array][]) => {
  const body = joined([bytesOf('WEBP'), ...parts.map(([type, part]) => riffChunk(type, part))])
  return joined([bytesOf('RIFF'), little32(body.length), body])
}

/** The frame of a lossy WebP: a tag with the length of its first part, the start code, its size. */
export const lossy = (width = 16, height = 9) =>
  joined([
    Uint8Array.of(0x50, 0, 0),
    bytesOf('\x9d\x01\x2a'),
    Uint8Array.of(width & 0xff, width >> 8, height & 0xff, height >> 8),
    new Uint8Array(7),
  ])

export const lossless = (width = 16, height = 9) =>
  joined([Uint8Array.of(0x2f), little32((width - 1) | ((height - 1) << 14)), new Uint8Array(6)])

export const canvas = (width = 16, height = 9, flags = 0x3c) =>
  joined([Uint8Array.of(flags, 0, 0, 0), little32(width - 1).subarray(0, 3), little32(height - 1).subarray(0, 3)])

export const webp = (...more: [type: string, body: Uint8Array][]) => riff(['VP8X', canvas()], ...more, ['VP8 ', lossy()])
