import type { Kind } from '../../../contract/cases/kind'
import { nextDue } from '../clocks/case.rules'
import type { WorkingHours } from '../clocks/hours.rules'
import type { StoredCase } from './stored'

const oneDay = 86_400_000
const shards = 8
/** The partitions of the `due` index for cases of all communities; only `tick` reads them. */
export const dueShards = Array.from({ length: shards }, (_, shard) => `due#cases#${shard}`)

export const dueShardOf = (caseId: string) => dueShards[(caseId.codePointAt(caseId.length - 1) ?? 0) % shards]

export const isOpen = (kind: Kind, { state }: Pick<StoredCase, 'state'>) => kind.states[state]?.open === true

/** When `tick` next has to look at a case (milliseconds), or null. */
export function dueAtOf(kind: Kind, item: StoredCase, hours: WorkingHours): number | null {
  const clocks = isOpen(kind, item) ? nextDue(item.clocks, hours) : null
  const call = callDueAt(kind, item)
  return clocks === null || call === null ? (clocks ?? call) : Math.min(clocks, call)
}

/**
 * When staff have to call the resident: after the days that the state says, or in an open state once an action that waits for days
 * becomes possible; null if no call is needed or it was reported already.
 */
export function callDueAt(kind: Kind, item: StoredCase): number | null {
  if (item.callSince !== null) return null
  const days = kind.states[item.state]?.callAfterDays ?? (isOpen(kind, item) ? daysOfWaiting(kind, item) : undefined)
  return days === undefined ? null : Date.parse(item.enteredAt) + days * oneDay
}

const daysOfWaiting = ({ actions }: Kind, { state }: StoredCase) =>
  Object.values(actions).find(({ from, guard }) => from.includes(state) && guard?.afterDaysInState !== undefined)?.guard?.afterDaysInState
