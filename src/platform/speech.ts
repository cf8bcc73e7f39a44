import { useEffect, useState } from 'react'

/** The languages of the app as voices have them. */
const spoken: Readonly<Record<string, string>> = { 'zh-CN': 'zh-CN', en: 'en' }

const synthesis = (): SpeechSynthesis | undefined => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined)

const found = (locale: string): SpeechSynthesisVoice | undefined => {
  const language = spoken[locale]
  if (language === undefined) return undefined
  // Android writes zh_CN.
  return synthesis()
    ?.getVoices()
    .find(({ lang }) => lang.replace('_', '-').startsWith(language))
}

/** The browser's voice for a language of the app, or undefined; a browser may know its voices only some time after the page has opened. */
export function useVoice(locale: string): SpeechSynthesisVoice | undefined {
  const [, setRound] = useState(0)
  useEffect(() => {
    const speech = synthesis()
    const again = () => setRound((round) => round + 1)
    speech?.addEventListener?.('voiceschanged', again)
    return () => speech?.removeEventListener?.('voiceschanged', again)
  }, [])
  return found(locale)
}

/** A sentence at a time: Chrome falls silent in the middle of an utterance of more than fifteen seconds. */
const sentencesOf = (texts: readonly string[]) => texts.flatMap((text) => text.match(/[^。！？!?；;\n]+[。！？!?；;]*/g) ?? [])

/** Reads texts aloud instead of what was being read; `onEnd` once all of it is said, also if it is cut off. */
export function readAloud(texts: readonly string[], { voice, onEnd }: { voice: SpeechSynthesisVoice; onEnd: () => void }): void {
  const speech = synthesis()
  const sentences = sentencesOf(texts)
  speech?.cancel()
  for (const [at, sentence] of sentences.entries()) {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.voice = voice
    utterance.lang = voice.lang
    if (at === sentences.length - 1) utterance.onend = onEnd
    utterance.onerror = onEnd
    speech?.speak(utterance)
  }
}

export const stopReading = () => synthesis()?.cancel()
