import Taro, { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { showToast } from '../../ui/toast-store'
import type { Voice } from '../../ui/VoiceField'
import { sayFailure } from '../words/refusals'
import { sayTooShort } from '../words/uploads'
import { leadToSettings } from './access'
import type { Box } from './box'
import { canRecord, type Recorded, type Recording, record } from './recorder'
import { addFile, allDone, clearBox, goOn, idsOf } from './uploads'
import { useBox } from './useBox'

export interface SpokenMessage {
  /** The button is hidden if this device cannot record a format that plays in WeChat. */
  canRecord: boolean
  /** For VoiceField. */
  voice?: Voice
  recordingSeconds?: number
  playing: boolean
  uploadId?: string
  allDone: boolean
  start(): void
  stop(): void
  play(): void
  remove(): void
  retry(): void
  clear(): void
}

const leastSeconds = 1

/** The one voice message of a draft: uploaded once recorded, resumed after a lost network or a closed app. */
export function useVoice(draftName: string): SpokenMessage {
  const { box, files } = useBox(`${draftName}.voice`)
  const [file] = files
  const recording = useRecording((recorded) => keep(box, recorded))
  const player = usePlayer(file?.url)
  const remove = () => {
    player.stop()
    clearBox(box)
  }
  return {
    canRecord: canRecord(),
    voice: file && { seconds: Math.round(file.seconds ?? 0), progress: file.progress, error: file.error },
    recordingSeconds: recording.seconds,
    playing: player.playing,
    uploadId: idsOf(files)[0],
    allDone: recording.seconds === undefined && allDone(files),
    start: recording.start,
    stop: recording.stop,
    play: () => (player.playing ? player.stop() : player.play()),
    remove,
    retry: () => goOn(box, file?.id),
    clear: remove,
  }
}

async function keep(box: Box, recorded: Recorded | undefined): Promise<void> {
  if (!recorded || recorded.seconds < leastSeconds) {
    showToast(sayTooShort())
    return
  }
  try {
    clearBox(box)
    await addFile(box, { ...recorded, kind: 'voice' })
  } catch (error) {
    showToast(sayFailure(error))
  }
}

function useRecording(onRecorded: (recorded: Recorded | undefined) => Promise<void>) {
  const running = useRef<Recording>()
  const [seconds, setSeconds] = useState<number>()
  const stop = () => running.current?.stop()
  const start = () => {
    if (running.current) return
    const begun = record()
    running.current = begun
    setSeconds(0)
    const ticking = setInterval(() => setSeconds((before) => (before ?? 0) + 1), 1_000)
    void begun.ended
      .finally(() => {
        clearInterval(ticking)
        running.current = undefined
        setSeconds(undefined)
      })
      .then(onRecorded, (error: unknown) => leadToSettings('microphone', error))
  }
  // Never keep recording once the person has left the page.
  useDidHide(stop)
  useEffect(() => () => running.current?.stop(), [])
  return { seconds, start, stop }
}

/** Plays one sound at a time, until it ends, is stopped or the page is left. */
export function usePlayer(url: string | undefined) {
  const sound = useRef<Taro.InnerAudioContext>()
  const [playing, setPlaying] = useState(false)
  const stop = () => {
    sound.current?.destroy()
    sound.current = undefined
    setPlaying(false)
  }
  const play = () => {
    if (url === undefined) return
    stop()
    // By default an iPhone whose ringer is off plays nothing.
    if (process.env.TARO_ENV === 'weapp') void Taro.setInnerAudioOption({ obeyMuteSwitch: false })
    const made = Taro.createInnerAudioContext()
    sound.current = made
    made.src = url
    made.onEnded(stop)
    made.onError(stop)
    made.play()
    setPlaying(true)
  }
  useDidHide(stop)
  useEffect(() => () => sound.current?.destroy(), [])
  return { playing, play, stop }
}
