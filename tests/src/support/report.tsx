import { fireEvent, screen } from '@testing-library/react'
import type { Person } from '../../../contract/people'
import ReportPage from '../../../src/repairs/report/index'
import { open } from './open'
import { aPerson } from './samples'

/** The page of the report at a question, with the steps before it in the browser's history. */
export function ask(question: string, person: Person | undefined = aPerson(), before: string[] = []) {
  for (const at of [...before, question].keys()) {
    const state = { idx: 1, trail: [...before, question].slice(0, at + 1) }
    if (at === 0) window.history.replaceState(state, '')
    else window.history.pushState(state, '')
  }
  return open(ReportPage, { person })
}

export const trail = () => (window.history.state as { trail: string[] }).trail
export const leadsTo = (question: string) => expect(trail().at(-1)).toBe(question)

export async function write(label: string, words: string): Promise<void> {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
}
