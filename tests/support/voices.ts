import { bytesOf, joined } from '../../functions/uploads/clean/reader'

// Recordings made by hand: frames of silence, byte for byte as the formats say.

const big16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff)
const big32 = (value: number) => joined([big16(value >>> 16), big16(value & 0xffff)])

/** A frame of MPEG 1 Layer III at 44.1 kHz and 128 kbit/s: 1152 samples in 417 bytes. */
export const mp3Frame = (content: Uint8Array = new Uint8Array()) =>
  joined([Uint8Array.of(0xff, 0xfb, 0x90, 0xc4), content, new Uint8Array(413 - content.length)])

/** The frame that encoders put first, with their name. */
export const infoFrame = mp3Frame(joined([new Uint8Array(17), bytesOf('Info'), new Uint8Array(20), bytesOf('LAME3.100')]))

/** An ID3v2 tag with a place in it. */
export const id3 = joined([bytesOf('ID3'), Uint8Array.of(4, 0, 0, 0, 0, 0, 30), bytesOf('GEO 40.8414N 111.7519E HUAWEI!')])

export const mp3 = (frames = 100) => joined(Array.from({ length: frames }, () => mp3Frame()))

/** A frame's contents as an encoder would make them; the number tells frames apart. */
export const aacFrame = (at: number) => Uint8Array.of(0x01, at & 0xff, 0x40, 0x22, 0x80, 0xa3)

/** A head of ADTS as encoders write it, at 44.1 kHz and one channel, with a checksum if asked for. */
export function adts(frame: Uint8Array, { checksum = false, rate = 4 }: { checksum?: boolean; rate?: number } = {}): Uint8Array {
  const length = frame.length + (checksum ? 9 : 7)
  const head = [
    0xff,
    checksum ? 0xf0 : 0xf1,
    (1 << 6) | (rate << 2),
    (1 << 6) | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]
  return joined([Uint8Array.from(head), new Uint8Array(checksum ? 2 : 0), frame])
}

export const aac = (frames = 100, head?: { checksum?: boolean }) =>
  joined(Array.from({ length: frames }, (_, at) => adts(aacFrame(at), head)))

const box = (type: string, ...parts: Uint8Array[]) => {
  const body = joined(parts)
  return joined([big32(body.length + 8), bytesOf(type), body])
}
const full = (type: string, flags: number, ...parts: Uint8Array[]) => box(type, big32(flags), ...parts)

const ftyp = box('ftyp', bytesOf('M4A '), big32(0), bytesOf('isom'))
const place = box('udta', box('\xa9xyz', bytesOf('+40.8414+111.7519/ HUAWEI')))

// AAC of low complexity (2) at 44.1 kHz (4) in one channel.
const description = (kind = 2) => {
  const configuration = Uint8Array.of(5, 2, (kind << 3) | (4 >> 1), ((4 & 1) << 7) | (1 << 3))
  const decoder = joined([Uint8Array.of(4, 13 + configuration.length, 0x40), new Uint8Array(12), configuration])
  const stream = joined([Uint8Array.of(3, 3 + decoder.length, 0, 0, 0), decoder])
  const entry = box('mp4a', new Uint8Array(28), full('esds', 0, stream))
  return full('stsd', 0, big32(1), entry)
}

function movie(table: Uint8Array[], { kind = 2, handler = 'soun', more = [] as Uint8Array[] } = {}): Uint8Array {
  const stbl = box('stbl', description(kind), ...table)
  const mdia = box('mdia', full('hdlr', 0, big32(0), bytesOf(handler), new Uint8Array(12), bytesOf('HUAWEI\0')), box('minf', stbl))
  return box('moov', place, box('trak', mdia), ...more)
}

const hidden = bytesOf('<script>alert(1)</script>')
const free = box('free', hidden)

/** How many bytes of an iPhone's recording come behind its tables. */
export const boxesBehind = free.length

type Mp4 = { frames?: number; kind?: number; handler?: string; more?: Uint8Array[]; moreBehind?: Uint8Array }

/** A track of something else than sound, such as the titles of chapters. */
export const trackOf = (handler: string) =>
  box('trak', box('mdia', full('hdlr', 0, big32(0), bytesOf(handler), new Uint8Array(12)), box('minf', box('stbl'))))

/** A recording as iPhones write it: all frames in two chunks, the tables behind them. */
export function mp4({ frames = 100, kind, handler, more, moreBehind = new Uint8Array() }: Mp4 = {}): Uint8Array {
  const samples = Array.from({ length: frames }, (_, at) => aacFrame(at))
  const first = Math.ceil(frames / 2)
  const start = ftyp.length + 8
  const bytes = joined(samples)
  const table = [
    full('stsz', 0, big32(0), big32(frames), ...samples.map(({ length }) => big32(length))),
    full('stsc', 0, big32(2), big32(1), big32(first), big32(1), big32(2), big32(frames - first), big32(1)),
    full('stco', 0, big32(2), big32(start), big32(start + first * 6)),
  ]
  return joined([ftyp, box('mdat', bytes, hidden), movie(table, { kind, handler, more }), free, moreBehind])
}

/** A recording as browsers write it: an empty movie, then a fragment a second. */
export function fragmentedMp4(fragments = 3, framesEach = 40): Uint8Array {
  const none = (type: string) => full(type, 0, big32(0))
  const usual = full('trex', 0, big32(1), big32(1), big32(1024), big32(6), big32(0))
  const table = [full('stsz', 0, big32(0), big32(0)), none('stsc'), none('stco')]
  const parts = Array.from({ length: fragments }, (_, at) => {
    const samples = Array.from({ length: framesEach }, (_frame, frame) => aacFrame(at * framesEach + frame))
    const sizes = samples.flatMap(({ length }) => [big32(1024), big32(length)])
    const of = (offset: number) =>
      box(
        'moof',
        full('mfhd', 0, big32(at)),
        box('traf', full('tfhd', 0x20000, big32(1)), full('trun', 0x301, big32(framesEach), big32(offset), ...sizes)),
      )
    return joined([of(of(0).length + 8), box('mdat', ...samples)])
  })
  return joined([ftyp, movie(table, { more: [box('mvex', usual)] }), ...parts])
}

/** A recording of a few bytes a run, each of which announces as many frames as a recording may have. */
export function announcingMp4(runs: number, framesEach = 120_000): Uint8Array {
  const run = full('trun', 0, big32(framesEach))
  const fragment = box('moof', box('traf', full('tfhd', 0, big32(1)), ...Array.from({ length: runs }, () => run)))
  return joined([ftyp, movie([], { more: [box('mvex', full('trex', 0, new Uint8Array(20)))] }), fragment])
}
