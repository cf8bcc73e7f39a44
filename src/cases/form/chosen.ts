import type { Form } from '../../../contract/cases/kind'

/** The options chosen in a question of a kind's own form; empty if it was not asked or not answered. */
export function chosenIn(form: Form, field: string): string[] {
  const answer = form[field]
  const all = Array.isArray(answer) ? answer : [answer]
  return all.filter((value) => typeof value === 'string')
}
