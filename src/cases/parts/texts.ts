import { t } from '@lingui/core/macro'
import type { TimelineEntry } from '../../../contract/cases/case'
import { sayForStaff, sayReason } from '../words'
import type { Problem, Wrong } from './part'

/** The trimmed text; undefined if it is blank. */
export const typed = (text = ''): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** The strings among the given values. */
export const textsIn = (...values: unknown[]): string[] => values.filter((value) => typeof value === 'string')

/** A problem shown at the field that has the same name as the input. */
export const at = ({ path }: Wrong, text: string): Problem => ({ field: String(path[0]), text })

/** A problem in a field shared by several parts. */
export const atShared = (wrong: Wrong): Problem =>
  at(wrong, wrong.path[0] === 'reason' ? t`请选一个原因。` : t`请写清楚居民该找谁，怎么找。`)

export const tellReason = (kind: string, { reason }: TimelineEntry['facts']): string[] =>
  typeof reason === 'string' ? [sayReason(kind, reason)] : []

export const writeReason = (kind: string, { reason }: Record<string, unknown>): string[] =>
  textsIn(reason).map((code) => sayForStaff(kind, 'reasons', code))
