import type { Case } from '../../../../contract/cases/case'
import { kindNamed } from '../../../../contract/cases/kinds/kinds'
import { now } from '../../../platform/clock'

export const isOver = ({ to }: { to: string }) => Date.parse(to) < now()

/** The action by which the caller may now accept the visit. */
export const agreeing = ({ kind, allowed }: Case): string | undefined =>
  allowed.find((name) => kindNamed(kind)?.actions[name]?.does?.visit === 'agree')
