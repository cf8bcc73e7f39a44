import { joined, mustHold } from './reader'
import { tagLength } from './sniff'
import { type CleanVoice, roundedSeconds } from './voice'

// Layer III of MPEG 1, 2 and 2.5 (ISO 11172-3, 13818-3).
const bitrates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const bitrates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const rates: Readonly<Record<number, readonly number[]>> = {
  3: [44_100, 48_000, 32_000],
  2: [22_050, 24_000, 16_000],
  0: [11_025, 12_000, 8_000],
}

type Frame = { length: number; rate: number; samples: number }

/** Only the frames of an MP3: no tags before or after them and no info frame. */
export function cleanMp3(all: Uint8Array): CleanVoice {
  const frames: Uint8Array[] = []
  let at = tagLength(all)
  let first: Frame | undefined
  for (;;) {
    const frame = frameAt(all, at)
    if (!frame || at + frame.length > all.length) break
    mustHold(!first || first.rate === frame.rate, 'the rate stays the same')
    first ??= frame
    const bytes = all.subarray(at, at + frame.length)
    if (frames.length > 0 || !tellsOnly(bytes)) frames.push(bytes)
    at += frame.length
  }
  mustHold(first !== undefined && frames.length > 1, 'a recording has frames')
  mustHold(mayBeLeft(all, { at, rate: first.rate }), 'between frames stands nothing')
  return { type: 'audio/mpeg', bytes: joined(frames), seconds: roundedSeconds((frames.length * first.samples) / first.rate) }
}

function frameAt(all: Uint8Array, at: number): Frame | undefined {
  const [a = 0, b = 0, c = 0] = all.subarray(at, at + 3)
  const version = (b >> 3) & 3
  if (a !== 0xff || b >> 5 !== 7 || ((b >> 1) & 3) !== 1) return undefined
  const rate = rates[version]?.[(c >> 2) & 3]
  const bitrate = (version === 3 ? bitrates1 : bitrates2)[c >> 4]
  if (!rate || !bitrate) return undefined
  const samples = version === 3 ? 1152 : 576
  return { length: Math.floor((samples * bitrate * 125) / rate) + ((c >> 1) & 1), rate, samples }
}

// Encoders start with a silent frame that holds a table of contents and their own name.
function tellsOnly(frame: Uint8Array): boolean {
  return /Xing|Info|VBRI/.test(String.fromCharCode(...frame.subarray(4, 44)))
}

// A tag, or the start of a frame that the recorder did not finish.
function mayBeLeft(all: Uint8Array, { at, rate }: { at: number; rate: number }): boolean {
  const head = String.fromCharCode(...all.subarray(at, at + 11))
  return at === all.length || /^(TAG|APETAGEX|LYRICSBEGIN)/.test(head) || frameAt(all, at)?.rate === rate || all.length - at < 3
}
