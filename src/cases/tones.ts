import { kindNamed } from '../../contract/cases/kinds/kinds'
import type { Tone } from '../ui/Tag'

const solved = ['closed', 'followedUp']

/** The colour of a state: red if the resident has to act, green if done, amber if under way. */
export function toneOf(kind: string, state: string): Tone {
  const known = kindNamed(kind)?.states[state]
  if (known?.waitsFor === 'resident') return 'alert'
  if (known?.open !== false) return 'waiting'
  return solved.includes(state) ? 'done' : 'plain'
}
