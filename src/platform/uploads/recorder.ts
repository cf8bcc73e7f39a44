import Taro from '@tarojs/taro'
import { now } from '../clock'
import { isAccessRefused } from './access'

export interface Recorded {
  path: string
  seconds: number
}

/**
 * A recording in progress; `ended` resolves when it is stopped or reaches the time limit, to undefined if nothing was recorded, and
 * rejects if the microphone may not be used.
 */
export interface Recording {
  ended: Promise<Recorded | undefined>
  stop(): void
}

/** Describing a problem takes less than a minute. */
export const longestSeconds = 60
const webType = 'audio/mp4;codecs=mp4a.40.2'

/** Whether this phone or browser can record a format that plays in WeChat: MP3 or AAC. */
export function canRecord(): boolean {
  if (process.env.TARO_ENV === 'weapp') return true
  return typeof MediaRecorder !== 'undefined' && MediaRecorder.isTypeSupported(webType) && navigator.mediaDevices !== undefined
}

export function record(): Recording {
  return process.env.TARO_ENV === 'weapp' ? recordInWeChat() : recordInBrowser()
}

function recordInWeChat(): Recording {
  const manager = Taro.getRecorderManager()
  const ended = new Promise<Recorded | undefined>((done, failed) => {
    manager.onStop(({ tempFilePath, duration }) => done({ path: tempFilePath, seconds: duration / 1000 }))
    // It also fails when it is released before it began.
    manager.onError((error) => (isAccessRefused(error) ? failed(error) : done(undefined)))
  })
  manager.start({ duration: longestSeconds * 1000, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 })
  return { ended, stop: () => manager.stop() }
}

function recordInBrowser(): Recording {
  const stopping = new AbortController()
  return { ended: recorded(stopping.signal).catch(unlessRefused), stop: () => stopping.abort() }
}

function unlessRefused(error: unknown): undefined {
  if (isAccessRefused(error)) throw error
}

async function recorded(stopping: AbortSignal): Promise<Recorded | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  try {
    if (stopping.aborted) return undefined
    const recorder = new MediaRecorder(stream, { mimeType: webType })
    const chunks: Blob[] = []
    const began = now()
    await new Promise<void>((done, failed) => {
      recorder.ondataavailable = ({ data }) => chunks.push(data)
      recorder.onstop = () => done()
      recorder.onerror = () => failed(new Error('the recording broke off'))
      stopping.addEventListener('abort', () => recorder.stop())
      setTimeout(() => recorder.state === 'recording' && recorder.stop(), longestSeconds * 1000)
      recorder.start()
    })
    return { path: URL.createObjectURL(new Blob(chunks, { type: 'audio/mp4' })), seconds: (now() - began) / 1000 }
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
