import { useEffect } from 'react'

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

export const rowId = (caseId: string) => `desk-${caseId}`

/** Keyboard control: arrows or j and k move through the list; Enter opens a case, as with any button. */
export function useListKeys(ids: readonly string[], selected: string | undefined): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') return
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      const here = ids.findIndex((id) => partOf(id)?.contains(document.activeElement))
      const from = here >= 0 ? here : ids.indexOf(selected ?? '')
      const to = from < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, from + step))
      const next = partOf(ids[to])
      if (next === null) return
      event.preventDefault()
      next.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [ids, selected])
}

const partOf = (id: string | undefined) => (id === undefined ? null : document.getElementById(rowId(id)))

/** Whether the focus is where these keys mean something else. */
const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [role="radiogroup"], [role="dialog"]') !== null
