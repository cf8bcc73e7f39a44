import { useEffect, useRef } from 'react'
import { useShown } from './shown'

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }
const pickKey = 'x'

/** Keys of lists, which nothing else may be bound to. */
export const listKeys = [...Object.keys(steps), pickKey]

export const rowId = (caseId: string) => `desk-${caseId}`

interface ListKeys {
  ids: readonly string[]
  selected?: string
  /** Picks a row for an act on several at once, or lets go of it. */
  onPick?: (id: string) => void
}

/** Keyboard control: arrows or j and k move through the list, x picks a row; Enter opens a case, as with any button. */
export function useListKeys({ ids, selected, onPick }: ListKeys): void {
  const pick = useRef(onPick)
  pick.current = onPick
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPlain(event) || isElsewhere(event.target)) return
      const here = ids.findIndex((id) => partOf(id)?.contains(document.activeElement))
      const from = here >= 0 ? here : ids.indexOf(selected ?? '')
      const step = steps[event.key]
      if (event.key === pickKey) pick.current?.(ids[Math.max(0, from)] ?? '')
      if (step !== undefined && focusRow(ids[from < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, from + step))])) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [ids, selected])
}

function focusRow(id: string | undefined): boolean {
  const row = partOf(id)
  if (row === null) return false
  row.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  return true
}

/** What single letters and Escape do on this page while it is in front, nothing is typed and no dialog is open. */
export function useLetters(doing: Readonly<Record<string, () => void>>): void {
  const latest = useRef(doing)
  latest.current = doing
  const shown = useShown()
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp' || !shown) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPlain(event) || event.repeat || isElsewhere(event.target) || document.querySelector('[role="dialog"]') !== null) return
      const does = latest.current[event.key]
      if (does === undefined) return
      event.preventDefault()
      does()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [shown])
}

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey

const partOf = (id: string | undefined) => (id === undefined ? null : document.getElementById(rowId(id)))

/** Whether the focus is where these keys mean something else. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [role="radiogroup"], [role="dialog"]') !== null
