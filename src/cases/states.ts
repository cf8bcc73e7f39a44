import type { Case } from '../../contract/cases/case'
import { kindNamed } from '../../contract/cases/kinds/kinds'
import type { PartName } from '../../contract/cases/parts/parts'

/** Somebody still has to finish it. */
export const isOpen = ({ kind, state }: Case): boolean => kindNamed(kind)?.states[state]?.open ?? false

/** It came where it stands by an action that asks for the part. */
export const isHereBy = ({ kind, state }: Case, part: PartName): boolean =>
  Object.values(kindNamed(kind)?.actions ?? {}).some(({ to, asks }) => to === state && asks?.[part] !== undefined)
