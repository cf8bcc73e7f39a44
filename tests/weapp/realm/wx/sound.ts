import { problem } from '../problems'
import { answering, Listeners, later, type Options } from './api'
import { fileAt, temporaryFile } from './files'

// A frame of silence: MPEG 2 Layer III at 16 kHz, one channel, 48 kbit/s: 36 ms in 216 bytes.
const frame = `\xff\xf3\x68\xc4${'\0'.repeat(212)}`
const frameMilliseconds = 36
const bitRates: Readonly<Record<number, [least: number, most: number]>> = {
  8000: [16_000, 48_000],
  11025: [16_000, 48_000],
  12000: [24_000, 64_000],
  16000: [24_000, 96_000],
  22050: [32_000, 128_000],
  24000: [32_000, 128_000],
  32000: [48_000, 192_000],
  44100: [64_000, 320_000],
  48000: [64_000, 320_000],
}

const [started, stopped, failed] = [new Listeners<object>('onStart'), new Listeners<object>('onStop'), new Listeners<object>('onError')]
let recording: { began: number; limit: number } | undefined

const recorder = {
  start(options: Options = {}): void {
    const { duration = 60_000, sampleRate = 8_000, encodeBitRate = 48_000, format = 'aac' } = options
    const [least, most] = bitRates[Number(sampleRate)] ?? [1, 0]
    if (format !== 'mp3') problem(`the test phone records mp3, not ${String(format)}`)
    if (Number(encodeBitRate) < least || Number(encodeBitRate) > most) problem(`${encodeBitRate} bit/s do not go with ${sampleRate} Hz`)
    if (recording) {
      fail('is recording or paused')
      return
    }
    recording = { began: Date.now(), limit: Math.min(Number(duration), 600_000) }
    const mine = recording
    setTimeout(() => recording === mine && recorder.stop(), mine.limit)
    void later(() => started.call({}))
  },
  stop(): void {
    if (!recording) {
      fail('recorder not start')
      return
    }
    const duration = Math.min(Date.now() - recording.began, recording.limit)
    recording = undefined
    const bytes = frame.repeat(Math.max(2, Math.round(duration / frameMilliseconds)))
    void later(() => stopped.call({ tempFilePath: temporaryFile(bytes, 'mp3'), duration, fileSize: bytes.length }))
  },
  // A second listener takes the place of the first, as WeChat's recorder has it.
  onStart: only(started),
  onStop: only(stopped),
  onError: only(failed),
}

function only(listeners: Listeners<object>) {
  return (listener: (value: object) => void): void => {
    listeners.off()
    listeners.on(listener)
  }
}

function fail(why: string): void {
  void later(() => failed.call({ errMsg: `operateRecorder:fail ${why}` }))
}

const playedMilliseconds = 300

/** A sound is heard for a moment, if its file is there. */
function createInnerAudioContext() {
  const [ended, broken, begun, ceased] = ['onEnded', 'onError', 'onPlay', 'onStop'].map((name) => new Listeners<object>(name)) as [
    Listeners<object>,
    Listeners<object>,
    Listeners<object>,
    Listeners<object>,
  ]
  let playing = 0
  const sound = {
    src: '',
    play() {
      playing += 1
      const mine = playing
      const there = fileAt(sound.src) !== undefined || /^https?:\/\/(?!tmp\/|usr\/)/.test(sound.src)
      void later(() => (there ? begun.call({}) : broken.call({ errCode: 10003, errMsg: `no such file ${sound.src}` })))
      if (there) setTimeout(() => mine === playing && ended.call({}), playedMilliseconds)
    },
    stop() {
      playing += 1
      void later(() => ceased.call({}))
    },
    destroy() {
      playing += 1
    },
    onEnded: ended.on,
    offEnded: ended.off,
    onError: broken.on,
    offError: broken.off,
    onPlay: begun.on,
    offPlay: begun.off,
    onStop: ceased.on,
    offStop: ceased.off,
  }
  return sound
}

/** Heard with the ringer off as well, or not; nobody listens to a test's phone. */
const setInnerAudioOption = answering('setInnerAudioOption', () => ({}))

export const sound = { getRecorderManager: () => recorder, createInnerAudioContext, setInnerAudioOption }
