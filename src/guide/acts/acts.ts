import type { Kind } from '../../../contract/cases/kind'
import { repairActs } from './repair'
import { stationActs } from './station'

export type Say = () => string

type NotStaff = 'requester' | 'follower' | 'clock'
type StaffOf<A> = A extends { who: readonly (infer R)[] } ? Exclude<R, NotStaff> : never

/** A sentence for each action of a kind's table that staff may do. */
export type ActsOf<K extends Kind> = Record<
  { [A in keyof K['actions'] & string]: [StaffOf<K['actions'][A]>] extends [never] ? never : A }[keyof K['actions'] & string],
  Say
>

/** What each button of a case does, by kind, a line each. */
export const acts: Readonly<Record<string, Readonly<Record<string, Say>>>> = { repair: repairActs, station: stationActs }
