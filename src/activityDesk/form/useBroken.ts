import { useRef, useState } from 'react'

/** What was typed and can't be read, said by the id of its field. */
export function useBroken() {
  const [broken, setBroken] = useState<Readonly<Record<string, string>>>({})
  const latest = useRef(broken)
  return {
    broken,
    /** As it is now: a tap may come before the page shows it. */
    brokenNow: () => latest.current,
    breaks(fieldId: string, words: string | undefined) {
      const { [fieldId]: _, ...rest } = latest.current
      latest.current = words === undefined ? rest : { ...rest, [fieldId]: words }
      setBroken(latest.current)
    },
  }
}
