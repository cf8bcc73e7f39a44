import { useEffect } from 'react'
import { addresses } from '../../platform/addresses'
import { goBack } from '../../platform/go'
import { useShown } from '../../workplace/frame/shown'

export const fieldId = 'staff-search'
export const resultsId = 'staff-found'

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
const web = process.env.TARO_ENV === 'h5'

const field = () => document.querySelector<HTMLElement>(`#${fieldId} input`)
const results = () => [...document.querySelectorAll<HTMLElement>(`#${resultsId} [tabindex="0"]`)]

/** The field is ready for typing as soon as the page is open. */
export function focusField(): void {
  if (web) setTimeout(() => field()?.focus())
}

/** Arrows lead from the field through the results and back, `/` to the field, and Esc to where one was before. */
export function useResultKeys(): void {
  const shown = useShown()
  useEffect(() => {
    if (!web || !shown) return
    focusField()
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [shown])
}

function onKeyDown(event: KeyboardEvent): void {
  const { activeElement } = document
  if (event.key === 'Escape') return void goBack(addresses.desk)
  if (event.key === '/' && activeElement !== field()) focusInstead(event, field())
  const step = steps[event.key]
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const all = results()
  const here = activeElement instanceof HTMLElement ? all.indexOf(activeElement) : -1
  focusInstead(event, here + step < 0 ? field() : all[Math.min(here + step, all.length - 1)])
}

function focusInstead(event: KeyboardEvent, element: HTMLElement | null | undefined): void {
  event.preventDefault()
  element?.focus()
}
