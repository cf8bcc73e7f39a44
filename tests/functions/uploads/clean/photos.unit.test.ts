import type { UploadType } from '../../../../contract/uploads'
import { cleanFile } from '../../../../functions/uploads/clean/clean'
import { orientationIn } from '../../../../functions/uploads/clean/orientation'
import { bytesOf, joined } from '../../../../functions/uploads/clean/reader'
import * as a from '../../../support/pictures'

const script = bytesOf('<script>alert(1)</script>')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function clean(bytes: Uint8Array, type: UploadType = 'image/jpeg') {
  const outcome = cleanFile(bytes, type)
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused.code}`)
  return outcome.clean
}

function refusal(bytes: Uint8Array, type: UploadType = 'image/jpeg') {
  const outcome = cleanFile(bytes, type)
  return 'refused' in outcome ? outcome.refused.code : 'taken'
}

const xmp = a.segment(0xe1, bytesOf('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>40.8414N</x:xmpmeta>'))
const comment = a.segment(0xfe, script)
const thumbnail = a.segment(0xe0, joined([bytesOf('JFIF\0'), Uint8Array.of(1, 2, 1, 0, 72, 0, 72, 2, 2), new Uint8Array(12).fill(7)]))

describe('a JPEG', () => {
  test.each([false, true])('forgets where it was taken and by what, and keeps which way is up (little endian: %s)', (little) => {
    const tiff = a.gpsTiff({ orientation: 6, little })

    const { bytes } = clean(a.jpeg({ before: [a.jfif, a.exif(tiff)] }))

    expect(textOf(a.jpeg({ before: [a.exif(tiff)] }))).toContain('40.8414N')
    expect(textOf(bytes)).not.toMatch(/GPS|40\.8414|HUAWEI/)
    const at = textOf(bytes).indexOf('Exif\0\0') + 6
    expect(orientationIn(bytes.subarray(at))).toBe(6)
    expect(textOf(bytes.subarray(at)).split('\x88\x25')).toHaveLength(1)
  })

  test.each([1, 0, 9, 300])('whose orientation is %s has no EXIF at all', (orientation) => {
    const { bytes } = clean(a.jpeg({ before: [a.exif(a.gpsTiff({ orientation }))] }))

    expect(textOf(bytes)).not.toContain('Exif')
  })

  test('loses comments, XMP, thumbnails and unknown tags, and what stands behind its end', () => {
    const bare = a.jpeg({ before: [a.jfif] })

    const { bytes } = clean(a.jpeg({ before: [thumbnail, xmp, comment, a.segment(0xed, script)], after: joined([script, a.jpeg()]) }))

    expect(textOf(bytes)).not.toMatch(/script|xap|Photoshop/)
    expect(bytes.length).toBe(bare.length)
    expect([...clean(bytes).bytes]).toEqual([...bytes])
  })

  test('keeps tables, frame and every scan byte for byte, and is as large as its frame says', () => {
    const plain = a.jpeg({ width: 640, height: 480, progressive: true })

    const photo = clean(a.jpeg({ width: 640, height: 480, progressive: true, before: [comment] }))

    expect([...photo.bytes]).toEqual([...plain])
    expect(photo).toMatchObject({ type: 'image/jpeg', width: 640, height: 480 })
  })

  test('keeps how its colours are to be read', () => {
    const adobe = a.segment(0xee, joined([bytesOf('Adobe'), Uint8Array.of(0, 101, 192, 0, 0, 0, 2), script]))

    const { bytes } = clean(a.jpeg({ before: [adobe] }))

    expect(textOf(bytes)).toContain('\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x02')
    expect(textOf(bytes)).not.toContain('script')
  })

  test('is refused at whatever byte it is cut off before its pixels', () => {
    const whole = a.jpeg({ before: [a.jfif, a.exif(a.gpsTiff())] })
    const pixels = whole.length - 6

    const taken = Array.from({ length: whole.length - 3 }, (_, at) => at + 3).filter(
      (length) => refusal(whole.subarray(0, length)) === 'taken',
    )

    expect(Math.min(...taken)).toBe(pixels + 1)
  })

  test.each([
    ['without its end', a.jpeg().subarray(0, -2)],
    ['with bytes of nothing between its segments', a.jpeg({ before: [a.jfif, Uint8Array.of(0, 0), script] })],
  ])('%s is shown by browsers, so it is taken and made whole', (_what, bytes) => {
    expect(textOf(clean(bytes).bytes)).not.toContain('script')
    expect([...clean(bytes).bytes.subarray(-6)]).toEqual([...a.jpeg().subarray(-6)])
  })

  test.each([
    ['has no scan', joined([a.jpeg().subarray(0, -18), Uint8Array.of(0xff, 0xd9)])],
    ['hides text in a table', a.jpeg({ before: [a.segment(0xdb, joined([Uint8Array.of(0), new Uint8Array(64), script]))] })],
    ['hides text in a table of codes', a.jpeg({ before: [a.segment(0xc4, joined([Uint8Array.of(0), new Uint8Array(16), script]))] })],
    ['has no size', a.jpeg({ width: 0 })],
    ['is larger than any camera takes', a.jpeg({ width: 32_000, height: 32_000 })],
    ['has a marker that no picture has', a.jpeg({ before: [a.segment(0xc9, new Uint8Array(20))] })],
  ])('that %s is refused', (_what, bytes) => {
    expect(refusal(bytes)).toBe('UPLOAD_BROKEN')
  })
})

/** A chunk whose checksum is wrong. */
const broken = (chunk: Uint8Array) => chunk.map((byte, at) => (at === chunk.length - 1 ? byte ^ 1 : byte))

describe('a PNG', () => {
  const texts = [
    a.chunk('tEXt', joined([bytesOf('Comment\0'), script])),
    a.chunk('eXIf', a.gpsTiff()),
    a.chunk('iTXt', bytesOf('XML:com.adobe.xmp\0\0\0\0\0 40.8414N')),
    a.chunk('tIME', new Uint8Array(7)),
    a.chunk('acTL', new Uint8Array(8)),
    a.chunk('prVt', script),
  ]

  test('loses texts, EXIF, times and what stands behind its end', () => {
    const { bytes, ...photo } = clean(a.png({ before: texts, after: script }), 'image/png')

    expect(textOf(bytes)).not.toMatch(/script|GPS|40\.8414|HUAWEI|tEXt|eXIf|iTXt|tIME|acTL/)
    expect(photo).toEqual({ type: 'image/png', width: 4, height: 4 })
    expect([...clean(bytes, 'image/png').bytes]).toEqual([...bytes])
  })

  test('loses what hides behind its pixels, within their chunk', () => {
    const { bytes } = clean(a.png({ packed: joined([a.pixels(), script]) }), 'image/png')

    expect(textOf(bytes)).not.toContain('script')
    expect([...bytes]).toEqual([...clean(a.png(), 'image/png').bytes])
  })

  test('keeps palette and transparency', () => {
    const before = [a.chunk('PLTE', new Uint8Array(6)), a.chunk('tRNS', new Uint8Array(2))]

    const { bytes } = clean(a.png({ colour: 3, bits: 1, before, packed: a.pixels(4, 1) }), 'image/png')

    expect(textOf(bytes)).toMatch(/PLTE.*tRNS.*IDAT/s)
  })

  test('may be interlaced', () => {
    // 4×4 pixels in passes of 1×1, 1×1, 2×1, 2×2 and 4×2, each row behind its filter: 7 rows, 16 pixels of 3 bytes.
    const rows = 1 + 1 + 1 + 2 + 2
    const packed = a.pixels(1, rows + 16 * 3 - 1)

    expect(clean(a.png({ interlaced: true, packed }), 'image/png')).toMatchObject({ width: 4 })
  })

  test('is refused at whatever byte it is cut off, but behind its last pixel', () => {
    const whole = a.png({ before: texts })
    const end = 12

    const taken = Array.from({ length: whole.length - 8 }, (_, at) => at + 8).filter(
      (length) => refusal(whole.subarray(0, length), 'image/png') === 'taken',
    )

    expect(Math.min(...taken)).toBe(whole.length - end)
  })

  test.each([
    ['without its end', a.png().subarray(0, -12)],
    ['with a broken comment', a.png({ before: [broken(a.chunk('tEXt', script))] })],
  ])('%s is shown by browsers, so it is taken and made whole', (_what, bytes) => {
    expect([...clean(bytes, 'image/png').bytes]).toEqual([...clean(a.png(), 'image/png').bytes])
  })

  test.each([
    ['has fewer pixels than its size wants', a.png({ height: 5 })],
    ['has more pixels than its size wants', a.png({ height: 3 })],
    ['unpacks to more memory than there is', a.png({ width: 9_000, height: 9_000, packed: a.pixels(9_000, 27_000) })],
    [
      'has a chunk changed on the way',
      a.png({ before: [a.chunk('PLTE', new Uint8Array(6)).map((byte, at) => (at === 9 ? byte ^ 1 : byte))] }),
    ],
    ['has a chunk that nobody knows and all must', a.png({ before: [a.chunk('EVIL', script)] })],
    ['has a palette that is none', a.png({ before: [a.chunk('PLTE', script)] })],
    ['has a kind of colour that does not exist', a.png({ colour: 5 })],
    ['has pixels that do not unpack', a.png({ packed: joined([a.pixels().subarray(0, 4), new Uint8Array(40).fill(9)]) })],
  ])('that %s is refused', (_what, bytes) => {
    expect(refusal(bytes, 'image/png')).toBe('UPLOAD_BROKEN')
  })
})

describe('a WebP', () => {
  test('loses EXIF, XMP, colour profile and what stands behind its end', () => {
    const dirty = joined([a.webp(['ICCP', script], ['EXIF', a.gpsTiff()], ['XMP ', script], ['JUNK', script]), script])

    const { bytes, ...photo } = clean(dirty, 'image/webp')

    expect([...bytes]).toEqual([...a.riff(['VP8 ', a.lossy()])])
    expect(photo).toEqual({ type: 'image/webp', width: 16, height: 9 })
    expect([...clean(bytes, 'image/webp').bytes]).toEqual([...bytes])
  })

  test('keeps its transparency, and no flag for what is gone', () => {
    const { bytes } = clean(a.webp(['ALPH', Uint8Array.of(0, 1, 2)], ['EXIF', a.gpsTiff()]), 'image/webp')

    expect([...bytes]).toEqual([...a.riff(['VP8X', a.canvas(16, 9, 0x10)], ['ALPH', Uint8Array.of(0, 1, 2)], ['VP8 ', a.lossy()])])
  })

  test('may be lossless', () => {
    expect(clean(a.riff(['VP8L', a.lossless(300, 200)]), 'image/webp')).toMatchObject({ width: 300, height: 200 })
  })

  test('is refused at whatever byte it is cut off', () => {
    const whole = a.webp(['EXIF', a.gpsTiff()])

    const taken = Array.from({ length: whole.length - 12 }, (_, at) => at + 12).filter(
      (length) => refusal(whole.subarray(0, length), 'image/webp') === 'taken',
    )

    expect(taken).toEqual([])
  })

  test.each([
    ['moves', a.riff(['VP8X', a.canvas()], ['ANIM', new Uint8Array(6)], ['ANMF', new Uint8Array(40)], ['VP8 ', a.lossy()])],
    ['has no picture', a.riff(['VP8X', a.canvas()])],
    ['has two pictures', a.riff(['VP8 ', a.lossy()], ['VP8 ', a.lossy()])],
    ['is smaller than its canvas', a.riff(['VP8X', a.canvas(17)], ['VP8 ', a.lossy()])],
    ['has half a picture', a.riff(['VP8 ', a.lossy().subarray(0, 11)])],
  ])('that %s is refused', (_what, bytes) => {
    expect(refusal(bytes, 'image/webp')).toBe('UPLOAD_BROKEN')
  })
})

describe('a picture of tens of thousands of empty pieces, which would hold everybody else up, is refused', () => {
  const empty = new Uint8Array()
  const many = <T>(piece: T): T[] => Array.from({ length: 20_001 }, () => piece)

  test.each<[UploadType, Uint8Array]>([
    ['image/jpeg', a.jpeg({ before: many(a.segment(0xfe, empty)) })],
    ['image/png', a.png({ before: many(a.chunk('tEXt', empty)) })],
    ['image/webp', a.webp(...many<[string, Uint8Array]>(['XXXX', empty]))],
  ])('%s', (type, bytes) => {
    expect(refusal(bytes, type)).toBe('UPLOAD_BROKEN')
  })
})

test.each<[string, Uint8Array, UploadType]>([
  ['a PDF named .jpg', bytesOf('%PDF-1.7\n1 0 obj'), 'image/jpeg'],
  ['a page named .png', bytesOf('<!doctype html><script>alert(1)</script>'), 'image/png'],
  ['an SVG named .webp', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'image/webp'],
  ['a GIF named .jpg', bytesOf('GIF89a'), 'image/jpeg'],
  ['an iPhone’s HEIC named .jpg', bytesOf('\0\0\0\x18ftypheic\0\0\0\0'), 'image/jpeg'],
  ['a PNG named .jpg', a.png(), 'image/jpeg'],
  ['a picture named .mp3', a.jpeg(), 'audio/mpeg'],
  ['nothing', new Uint8Array(), 'image/jpeg'],
])('%s is not what it says', (_what, bytes, type) => {
  expect(cleanFile(bytes, type)).toMatchObject({
    refused: { code: 'UPLOAD_TYPE', data: { types: expect.arrayContaining(['image/jpeg']) } },
  })
})
