import { useLingui } from '@lingui/react/macro'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button'

/** The spoken message of a report, to hear again. */
export function Listen({ url }: { url: string }) {
  const { t } = useLingui()
  const sound = useRef<Taro.InnerAudioContext>()
  const [playing, setPlaying] = useState(false)
  useEffect(() => () => sound.current?.destroy(), [])
  const stop = () => {
    sound.current?.destroy()
    sound.current = undefined
    setPlaying(false)
  }
  const play = () => {
    const made = Taro.createInnerAudioContext()
    sound.current = made
    made.src = url
    made.onEnded(stop)
    made.onError(stop)
    made.play()
    setPlaying(true)
  }
  return (
    <Button kind='second' onTap={playing ? stop : play}>
      {playing ? t`停下` : t`听听说了什么`}
    </Button>
  )
}
