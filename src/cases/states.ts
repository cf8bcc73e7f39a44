import type { Case } from '../../contract/cases/case'
import { kindNamed } from '../../contract/cases/kinds/kinds'
import type { PartName } from '../../contract/cases/parts/parts'

export const isOpen = ({ kind, state }: Pick<Case, 'kind' | 'state'>): boolean => kindNamed(kind)?.states[state]?.open ?? false

/** Whether a case in this state is over; staff may still have to follow it up. */
export const isOver = (kind: string, state: string): boolean => kindNamed(kind)?.states[state]?.open === false

/** Whether an action that asks for the part leads to the current state. */
export const isHereBy = ({ kind, state }: Case, part: PartName): boolean =>
  Object.values(kindNamed(kind)?.actions ?? {}).some(({ to, asks }) => to === state && asks?.[part] !== undefined)
