import { type Tuning, writtenAac } from './aac'
import { type Box, boxesOf, mustHaveOne, onePath } from './boxes'
import { mustHold, Reader } from './reader'
import { fragmentSamples, type Sample, tableSamples } from './samples'
import type { CleanVoice } from './voice'

const escapes = { explicitRate: 15 }
const lowComplexity = 2
const withBands = [5, 29]

/** The AAC frames of an MP4 recording as plain AAC; nothing else of the MP4 is kept. */
export function cleanMp4(all: Uint8Array): CleanVoice {
  const boxes = boxesOf(new Reader(all))
  mustHold(boxes[0]?.type === 'ftyp', 'an MP4 begins with its type')
  const movie = mustHaveOne(boxes, 'moov')
  const media = soundOf(movie)
  const table = onePath(media, 'minf', 'stbl')

  const fragments = boxes.filter(({ type }) => type === 'moof')
  const samples = fragments.length > 0 ? fragmentSamples(movie, fragments) : tableSamples(table)
  return writtenAac(framesOf(all, samples), tuningOf(onePath(table, 'stsd')))
}

/** The media of the one track of sound; a track of chapters or of text may stand beside it. */
function soundOf(movie: Box): Box {
  const tracks = boxesOf(movie.body()).filter(({ type }) => type === 'trak')
  const sounds = tracks.map((track) => onePath(track, 'mdia')).filter((media) => handlerOf(media) === 'soun')
  const [sound] = sounds
  mustHold(sound !== undefined && sounds.length === 1, 'a recording has one track of sound')
  return sound
}

function handlerOf(media: Box): string {
  const handler = onePath(media, 'hdlr').body()
  handler.skip(8)
  return handler.text(4)
}

function framesOf(all: Uint8Array, samples: Sample[]): Uint8Array[] {
  const used = samples.reduce((sum, { length }) => sum + length, 0)
  mustHold(used <= all.length, 'no two frames share their bytes')
  return samples.map(({ at, length }) => {
    mustHold(at >= 0 && length > 0 && at + length <= all.length, 'the recording is cut off')
    return all.subarray(at, at + length)
  })
}

/** From the sample description: an audio entry, its `esds`, the decoder's configuration. */
function tuningOf(description: Box): Tuning {
  const from = description.body()
  from.skip(8)
  const length = from.u32()
  mustHold(from.text(4) === 'mp4a', 'the sound is not AAC')
  const entry = from.within(length - 8)
  entry.skip(8)
  const version = entry.u16()
  entry.skip(18 + (version === 1 ? 16 : 0))
  const found = boxesOf(entry).find(({ type }) => type === 'esds')
  mustHold(found !== undefined, 'the sound is not AAC')
  return tuningIn(found.body())
}

function tuningIn(from: Reader): Tuning {
  from.skip(4)
  const stream = descriptor(from, 3)
  stream.skip(2)
  const flags = stream.u8()
  stream.skip((flags & 0x80 ? 2 : 0) + (flags & 0x20 ? 2 : 0))
  mustHold((flags & 0x40) === 0, 'the sound lies elsewhere')
  const decoder = descriptor(stream, 4)
  mustHold(decoder.u8() === 0x40, 'the sound is not AAC')
  decoder.skip(12)
  const bits = descriptor(decoder, 5).u16()
  const kind = bits >> 11
  const rate = (bits >> 7) & 15
  mustHold(kind === lowComplexity || withBands.includes(kind), 'a kind of AAC no phone records')
  mustHold(rate !== escapes.explicitRate, 'a rate no phone records at')
  return { rate, channels: (bits >> 3) & 15 }
}

/** A descriptor's length has seven bits a byte; the eighth is set if another byte follows. */
function descriptor(from: Reader, tag: number): Reader {
  mustHold(from.u8() === tag, 'the sound is not described')
  let length = 0
  for (let more = true, bytes = 0; more; bytes++) {
    mustHold(bytes < 4, 'a length has four bytes')
    const byte = from.u8()
    length = (length << 7) | (byte & 0x7f)
    more = byte >= 0x80
  }
  return from.within(length)
}
