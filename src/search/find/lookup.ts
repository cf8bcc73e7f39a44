import { useEffect, useRef, useState } from 'react'
import { searchContract } from '../../../contract/search'
import { usePages } from '../../platform/api/queries'

/** What is found, never kept on this phone; while the next answer is on its way the last one stays. */
export function useFound(words: string) {
  const query = usePages({
    route: searchContract.find,
    input: { q: words, limit: 20 },
    enabled: words !== '',
    fleeting: true,
    staleTime: 0,
  })
  const last = useRef(query.data)
  if (words === '') last.current = undefined
  else if (query.data) last.current = query.data
  return { ...query, data: query.data ?? (query.error === null ? last.current : undefined) }
}

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
