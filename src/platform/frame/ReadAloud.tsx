import { useLingui } from '@lingui/react'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { readAloud, stopReading, useVoice } from '../speech'

interface ReadAloudProps {
  /** What the page says, in the order in which it is read. */
  texts: readonly string[]
  words: { read: string; stop: string }
}

/** Reads a page to whoever reads slowly. Stops when the page is left or says something else; not there without a voice for its language. */
function Reader({ texts, words }: ReadAloudProps) {
  const voice = useVoice(useLingui().i18n.locale)
  const [reading, setReading] = useState(false)
  const stop = () => {
    stopReading()
    setReading(false)
  }
  useDidHide(stop)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are not those being read
  useEffect(() => () => stopReading(), [texts.join('\n'), voice?.lang])
  if (voice === undefined) return null
  const start = () => {
    setReading(true)
    readAloud(texts, { voice, onEnd: () => setReading(false) })
  }
  return (
    <Button kind='plain' onTap={reading ? stop : start}>
      {reading ? words.stop : words.read}
    </Button>
  )
}

/** Only on the web: a mini-program has no speech of its own (decision 032). */
export const ReadAloud: (props: ReadAloudProps) => JSX.Element | null = process.env.TARO_ENV === 'weapp' ? () => null : Reader
