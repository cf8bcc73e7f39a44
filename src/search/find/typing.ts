import { useEffect, useRef, useState } from 'react'

const restMilliseconds = 250

/** What is searched for: what was typed, once the typing rests, or at once when it is settled. */
export function useTyping() {
  const [words, setWords] = useState('')
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(waiting.current), [])
  const settle = (typed: string) => {
    clearTimeout(waiting.current)
    setWords(typed.trim())
  }
  const type = (typed: string) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => settle(typed), restMilliseconds)
  }
  return { words, type, settle }
}
