import { useCallback, useEffect, useRef, useState } from 'react'
import { commitFocusedField } from '../ui/focused-field'

const onWeb = () => process.env.TARO_ENV === 'h5'

/** On the web, each step has an entry in the browser's history, so that its back and forward move between steps. */
const stepsHere = (): string[] => (onWeb() && (window.history.state as { trail?: string[] } | null)?.trail) || []

let leaving = false

export interface Trail {
  steps: string[]
  here: string
  on(step: string): void
  back(steps?: number): void
}

/** The steps that a page keeps in itself, the first one included; going back leads to the step before. */
export function useTrail(first: string): Trail {
  const [steps, setSteps] = useState(() => (stepsHere().length > 0 ? stepsHere() : [first]))
  const latest = useRef(steps)
  const show = useCallback((next: string[]) => {
    commitFocusedField()
    latest.current = next
    setSteps(next)
  }, [])
  useEffect(() => {
    if (!onWeb()) return
    const own = placeOf(window.history.state)
    const moved = () => {
      if (!leaving && placeOf(window.history.state) === own) show(stepsHere().length > 0 ? stepsHere() : [first])
    }
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [first, show])
  return {
    steps,
    here: steps[steps.length - 1] ?? first,
    on(step) {
      // A second tap in the same moment.
      if (latest.current.length !== steps.length) return
      const next = [...steps, step]
      if (onWeb()) window.history.pushState({ ...window.history.state, trail: next }, '')
      show(next)
    },
    back(count = 1) {
      if (latest.current.length !== steps.length) return
      const next = steps.slice(0, Math.max(1, steps.length - count))
      if (!onWeb()) return show(next)
      // Shown once the browser is there.
      latest.current = next
      window.history.go(-count)
    },
  }
}

/** Where the page stands in the browser's history: its steps share one place. */
const placeOf = (state: { idx?: number } | null) => state?.idx

/** Whether the browser's history has a step of this page to go back to. */
export const isOnTrail = () => stepsHere().length > 1

/** Takes a page's steps out of the browser's history, so that going back from the page that replaces it doesn't lead into them. */
export function leaveTrail(): Promise<void> | undefined {
  if (!isOnTrail()) return undefined
  leaving = true
  return new Promise((done) => {
    window.addEventListener(
      'popstate',
      () => {
        leaving = false
        done()
      },
      { once: true },
    )
    window.history.go(1 - stepsHere().length)
  })
}
