import { View } from '@tarojs/components'
import { useRef } from 'react'
import { FileDeed, FileHead, FileProgress } from './FileParts'
import { Motif } from './papercut/Motif'
import { classes, pressable, spoken } from './press'
import './VoiceField.scss'

export interface Voice {
  seconds: number
  /** Upload progress in percent, until it is done. */
  progress?: number
  /** The error text if the upload failed. */
  error?: string
}

interface VoiceFieldProps {
  id: string
  label: string
  hint?: string
  error?: string
  voice?: Voice
  /** How long it has been recording; undefined when it is not. */
  recordingSeconds?: number
  playing: boolean
  words: { hold: string; release: string; play: string; stop: string; remove: string; retry: string; seconds: (seconds: number) => string }
  onStart: () => void
  onStop: () => void
  onPlay: () => void
  onRemove: () => void
  onRetry: () => void
}

const tapMilliseconds = 600

/** A voice message: hold the button and speak. With a mouse, keyboard or screen reader, press once to start and again to stop. */
export function VoiceField(props: VoiceFieldProps) {
  const { id, label, hint, error, voice } = props
  return (
    <View id={id} className='voice-field' {...spoken({ role: 'group', label })}>
      <FileHead label={label} hint={hint} error={error} />
      {voice ? <Spoken {...props} voice={voice} /> : <HoldButton {...props} />}
    </View>
  )
}

function HoldButton({ words, recordingSeconds, onStart, onStop }: VoiceFieldProps) {
  // A finger's tap event, if any, comes right after its touch events, which have already been handled.
  const touched = useRef(false)
  const listening = recordingSeconds !== undefined
  const press = pressable({ pressed: listening, onTap: () => (listening ? onStop() : onStart()) })
  const tap = () => {
    if (!touched.current) press.onClick()
  }
  const letGo = () => {
    onStop()
    setTimeout(() => {
      touched.current = false
    }, tapMilliseconds)
  }
  const holding = {
    onTouchStart: () => {
      touched.current = true
      onStart()
    },
    onTouchEnd: letGo,
    onTouchCancel: letGo,
  }
  return (
    <View className={classes('voice-hold', 'focusable', listening && 'voice-listening')} {...press} {...holding} onClick={tap}>
      <View className='voice-picture'>
        <Motif name='microphone' />
      </View>
      <View>{listening ? words.release : words.hold}</View>
      {listening && <View {...spoken({ role: 'timer' })}>{words.seconds(recordingSeconds)}</View>}
    </View>
  )
}

function Spoken({ label, voice, playing, words, onPlay, onRemove, onRetry }: VoiceFieldProps & { voice: Voice }) {
  const { seconds, progress, error } = voice
  const length = words.seconds(seconds)
  const play = playing ? words.stop : words.play
  return (
    <>
      <View className='voice-play focusable' {...pressable({ label: `${play} ${length}`, pressed: playing, onTap: onPlay })}>
        <View className={classes('voice-mark', playing && 'voice-mark-playing')} {...spoken({ hidden: true })} />
        <View>{play}</View>
        <View className='voice-length'>{length}</View>
      </View>
      <FileProgress name={label} progress={progress} error={error} retry={words.retry} onRetry={onRetry} />
      <FileDeed name={label} words={words.remove} onTap={onRemove} />
    </>
  )
}
