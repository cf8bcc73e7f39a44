import fc from 'fast-check'
import { UploadType } from '../../../../contract/uploads'
import { cleanFile } from '../../../../functions/uploads/clean/clean'
import { bytesOf, joined } from '../../../../functions/uploads/clean/reader'
import { sniff } from '../../../../functions/uploads/clean/sniff'
import * as picture from '../../../support/pictures'
import * as voice from '../../../support/voices'

const metadata = [
  picture.exif(picture.gpsTiff()),
  picture.segment(0xfe, bytesOf('<script>')),
  picture.chunk('tEXt', bytesOf('Comment\0<script>')),
]
const samples: Uint8Array[] = [
  picture.jpeg({ before: [picture.jfif, ...metadata.slice(0, 2)], progressive: true }),
  picture.png({ before: metadata.slice(2) }),
  picture.webp(['EXIF', picture.gpsTiff()], ['ALPH', Uint8Array.of(1)]),
  picture.riff(['VP8L', picture.lossless()]),
  joined([voice.id3, voice.mp3(5)]),
  voice.aac(20),
  voice.mp4({ frames: 20 }),
  voice.fragmentedMp4(2, 10),
]

type Change = { at: number; kind: 'set' | 'insert' | 'remove' | 'cut' | 'repeat'; bytes: Uint8Array }
const change = fc.record<Change>({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'insert', 'remove', 'cut', 'repeat'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
})

function changed(file: Uint8Array, { at, kind, bytes }: Change): Uint8Array {
  const from = Math.floor(at * file.length)
  const [before, behind] = [file.subarray(0, from), file.subarray(from)]
  if (kind === 'cut') return before
  if (kind === 'insert') return joined([before, bytes, behind])
  if (kind === 'remove') return joined([before, behind.subarray(bytes.length)])
  if (kind === 'repeat') return joined([before, behind.subarray(0, 40), behind])
  return joined([before, bytes, behind.subarray(bytes.length)])
}

const broken = fc
  .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([file, changes]) => changes.reduce(changed, file))

/** Whatever comes, the answer is a refusal or a file that is clean already: cleaning it again changes nothing. */
function mustBeClean(file: Uint8Array): boolean {
  for (const type of UploadType.options) {
    const outcome = cleanFile(file, type)
    if ('refused' in outcome) continue
    const again = cleanFile(outcome.clean.bytes, outcome.clean.type)
    if ('refused' in again) throw new Error(`what was cleaned is refused: ${again.refused.code}`)
    expect(Buffer.compare(again.clean.bytes, outcome.clean.bytes)).toBe(0)
    expect(again.clean).toEqual(outcome.clean)
    expect(sniff(outcome.clean.bytes)).toBe(outcome.clean.type)
    expect(Buffer.from(outcome.clean.bytes).toString('latin1')).not.toMatch(/GPS 40|HUAWEI|tEXt|iTXt|eXIf|XMP /)
  }
  return true
}

test('whatever is done to a file, it is refused, or what stays is clean: it parses again to the same bytes', () => {
  fc.assert(fc.property(broken, mustBeClean), { numRuns: 4_000 })
})

test('noise behind a right beginning is refused or clean', () => {
  const beginnings = samples.map((file) => file.subarray(0, 40))
  const noise = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 })).map(joined)

  fc.assert(fc.property(noise, mustBeClean), { numRuns: 2_000 })
})

test('eight megabytes of whatever sort take less than five seconds', () => {
  const most = 8 * 1024 * 1024
  const fill = (byte: number) => new Uint8Array(most - 64).fill(byte)
  const files = samples.flatMap((file) => [0x00, 0xff, 0x41].map((byte) => joined([file.subarray(0, 48), fill(byte)])))
  const started = performance.now()

  for (const file of files) for (const type of UploadType.options) cleanFile(file, type)

  expect((performance.now() - started) / files.length).toBeLessThan(5_000)
})
