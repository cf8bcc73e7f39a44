import { joined, mustHold } from './reader'
import { tagLength } from './sniff'
import { type CleanVoice, roundedSeconds } from './voice'

/** Samples per second by index (ISO 14496-3). */
const rates = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350]
const samplesAFrame = 1024
const headBytes = 7
export const longestFrame = 0x1fff - headBytes

/** How to decode AAC: low complexity in one or two channels, as every phone records it. */
export type Tuning = { rate: number; channels: number }

/** The frames of an AAC recording, each with a header of our own. */
export function cleanAac(all: Uint8Array): CleanVoice {
  const frames: Uint8Array[] = []
  let tuning: Tuning | undefined
  let at = tagLength(all)
  while (at + headBytes <= all.length) {
    const frame = frameAt(all, at)
    if (at + frame.length > all.length) break
    mustHold(!tuning || (tuning.rate === frame.rate && tuning.channels === frame.channels), 'the recording stays the same')
    tuning = { rate: frame.rate, channels: frame.channels }
    frames.push(all.subarray(at + frame.head, at + frame.length))
    at += frame.length
  }
  mustHold(tuning !== undefined, 'a recording has frames')
  return writtenAac(frames, tuning)
}

/** Frames as a playable file (ADTS). */
export function writtenAac(frames: Uint8Array[], tuning: Tuning): CleanVoice {
  const perSecond = rates[tuning.rate]
  mustHold(perSecond !== undefined && frames.length > 1, 'a recording has frames')
  mustHold(tuning.channels === 1 || tuning.channels === 2, 'a voice has one or two channels')
  const bytes = joined(frames.flatMap((frame) => [headOf(frame, tuning), frame]))
  return { type: 'audio/aac', bytes, seconds: roundedSeconds((frames.length * samplesAFrame) / perSecond) }
}

function frameAt(all: Uint8Array, at: number) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = all.subarray(at, at + headBytes)
  mustHold(a === 0xff && (b & 0xf6) === 0xf0, 'between frames stands nothing')
  mustHold(c >> 6 === 1 && (g & 3) === 0, 'a kind of AAC no phone records')
  const head = b & 1 ? headBytes : headBytes + 2
  const length = ((d & 3) << 11) | (e << 3) | (f >> 5)
  mustHold(length > head, 'a frame has something in it')
  return { head, length, rate: (c >> 2) & 15, channels: ((c & 1) << 2) | (d >> 6) }
}

function headOf({ length: frameBytes }: Uint8Array, { rate, channels }: Tuning): Uint8Array {
  mustHold(frameBytes > 0 && frameBytes <= longestFrame, 'a frame has something in it')
  const length = frameBytes + headBytes
  const fullness = 0x7ff
  return Uint8Array.of(
    0xff,
    0xf1,
    (1 << 6) | (rate << 2) | (channels >> 2),
    ((channels & 3) << 6) | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | (fullness >> 6),
    (fullness & 0x3f) << 2,
  )
}
