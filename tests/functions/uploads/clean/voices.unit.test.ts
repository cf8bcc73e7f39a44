import type { UploadType } from '../../../../contract/uploads'
import { cleanFile } from '../../../../functions/uploads/clean/clean'
import { bytesOf, joined } from '../../../../functions/uploads/clean/reader'
import * as a from '../../../support/voices'

const script = bytesOf('<script>alert(1)</script>')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

function clean(bytes: Uint8Array, type: UploadType) {
  const outcome = cleanFile(bytes, type)
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused.code}`)
  return outcome.clean
}

function refusal(bytes: Uint8Array, type: UploadType) {
  const outcome = cleanFile(bytes, type)
  return 'refused' in outcome ? outcome.refused : 'taken'
}

describe('an MP3', () => {
  test('loses tags before and behind, and the frame with its encoder’s name', () => {
    const tag = joined([bytesOf('TAG'), new Uint8Array(125).fill(65)])

    const { bytes, ...voice } = clean(joined([a.id3, a.infoFrame, a.mp3(100), tag]), 'audio/mpeg')

    expect([...bytes]).toEqual([...a.mp3(100)])
    expect(voice).toEqual({ type: 'audio/mpeg', seconds: 2.6 })
  })

  test('may end in the middle of a frame, which is left out', () => {
    expect([...clean(a.mp3(10).subarray(0, -100), 'audio/mpeg').bytes]).toEqual([...a.mp3(9)])
  })

  test.each([
    ['with a script behind it', joined([a.mp3(10), script])],
    ['with a script between its frames', joined([a.mp3(10), script, a.mp3(10)])],
    ['of one frame', a.mp3(1)],
  ])('%s is refused', (_what, bytes) => {
    expect(refusal(bytes, 'audio/mpeg')).toMatchObject({ code: 'UPLOAD_BROKEN' })
  })

  test('of over two minutes is refused with how long it may be', () => {
    expect(refusal(a.mp3(4_600), 'audio/mpeg')).toEqual({ code: 'UPLOAD_TOO_LONG', data: { limitSeconds: 120 } })
  })
})

describe('AAC', () => {
  test('loses tags before it, and each frame has a head of our own', () => {
    const { bytes, ...voice } = clean(joined([a.id3, a.aac(100, { checksum: true })]), 'audio/aac')

    expect(bytes.length).toBe(100 * 13)
    expect(textOf(bytes)).not.toContain('HUAWEI')
    expect(voice).toEqual({ type: 'audio/aac', seconds: 2.3 })
    expect([...clean(bytes, 'audio/aac').bytes]).toEqual([...bytes])
  })

  test.each([
    ['with a script between its frames', joined([a.aac(10), script, a.aac(10)])],
    ['whose rate changes', joined([a.aac(10), a.adts(a.aacFrame(1), { rate: 3 })])],
    ['of one frame', a.aac(1)],
  ])('%s is refused', (_what, bytes) => {
    expect(refusal(bytes, 'audio/aac')).toMatchObject({ code: 'UPLOAD_BROKEN' })
  })
})

describe('a recording in an MP4', () => {
  const frames = (bytes: Uint8Array) => Array.from({ length: bytes.length / 13 }, (_, at) => [...bytes.subarray(at * 13 + 7, at * 13 + 13)])
  const made = (count: number) => Array.from({ length: count }, (_, at) => [...a.aacFrame(at)])

  test.each([
    ['an iPhone', a.mp4({ frames: 101 }), 101],
    ['a browser', a.fragmentedMp4(3, 40), 120],
  ])('of %s comes out as its AAC frames, and nothing beside them', (_who, bytes, count) => {
    const voice = clean(bytes, 'audio/mp4')

    expect(frames(voice.bytes)).toEqual(made(count))
    expect(voice).toMatchObject({ type: 'audio/aac', seconds: Math.round((count * 1024 * 10) / 44_100) / 10 })
    expect(textOf(voice.bytes)).not.toMatch(/script|HUAWEI|40\.8414/)
    expect([...clean(voice.bytes, 'audio/aac').bytes]).toEqual([...voice.bytes])
  })

  test.each([
    ['an iPhone', a.mp4({ frames: 4 }), a.boxesBehind],
    ['a browser', a.fragmentedMp4(1, 4), 0],
  ])('of %s is refused at whatever byte it is cut off, but behind its last frame', (_who, whole, behind) => {
    const lengths = Array.from({ length: whole.length - 13 }, (_, at) => at + 13)

    const taken = lengths.filter((length) => refusal(whole.subarray(0, length), 'audio/mp4') === 'taken')

    expect(taken).toEqual(behind === 0 ? [] : [whole.length - behind])
  })

  test('with chapters comes out as its sound alone', () => {
    const voice = clean(a.mp4({ frames: 20, more: [a.trackOf('text')] }), 'audio/mp4')

    expect(frames(voice.bytes)).toEqual(made(20))
  })

  test.each([
    ['a film', a.mp4({ handler: 'vide' })],
    ['one of two sounds', a.mp4({ more: [a.trackOf('soun')] })],
    ['a kind of AAC that phones do not record', a.mp4({ kind: 1 })],
    ['one with a script behind it', a.mp4({ moreBehind: script })],
    ['one without sound', a.mp4({ frames: 0 })],
    ['nothing but a type', a.mp4().subarray(0, 20)],
  ])('%s is refused', (_what, bytes) => {
    expect(refusal(bytes, 'audio/mp4')).toMatchObject({ code: 'UPLOAD_BROKEN' })
  })

  test('that announces millions of frames in five kilobytes is refused before they are counted', () => {
    const started = performance.now()

    expect(refusal(a.announcingMp4(300), 'audio/mp4')).toMatchObject({ code: 'UPLOAD_BROKEN' })
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
