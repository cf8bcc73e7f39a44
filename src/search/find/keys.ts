import { useEffect } from 'react'
import { addresses } from '../../platform/addresses'
import { goBack } from '../../platform/go'
import { useShown } from '../../workplace/frame/shown'
import { takeTyped } from '../early'

export const fieldId = 'staff-search'
export const resultsId = 'staff-found'

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
const web = process.env.TARO_ENV === 'h5'

const field = () => document.querySelector<HTMLElement>(`#${fieldId} input`)
const results = () => [...document.querySelectorAll<HTMLElement>(`#${resultsId} [tabindex="0"]`)]

/** The field is ready for typing as soon as the page is open, and has what was typed while it opened. */
export function focusField(): void {
  if (web) requestAnimationFrame(() => focusOnceDrawn(mostFrames))
}

const mostFrames = 120

/** Taro's input draws the real one some frames after its page. */
function focusOnceDrawn(frames: number): void {
  const input = field()
  if (input === null && frames > 0) return void requestAnimationFrame(() => focusOnceDrawn(frames - 1))
  input?.focus()
  const early = takeTyped()
  // The one way to put text into a field as typing does, with its events.
  if (early !== '') document.execCommand('insertText', false, early)
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
