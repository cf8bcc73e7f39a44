import { VoiceField } from '../../ui/VoiceField'
import { voiceWords } from '../words/uploads'
import type { useVoice } from './voice'

interface AskVoiceProps {
  id: string
  label: string
  voice: ReturnType<typeof useVoice>
}

/** Records a spoken message for a draft; nothing where this device can't record. */
export function AskVoice({ voice, ...field }: AskVoiceProps) {
  if (!voice.canRecord) return null
  return (
    <VoiceField
      {...field}
      voice={voice.voice}
      recordingSeconds={voice.recordingSeconds}
      playing={voice.playing}
      words={voiceWords()}
      onStart={voice.start}
      onStop={voice.stop}
      onPlay={voice.play}
      onRemove={voice.remove}
      onRetry={voice.retry}
    />
  )
}
