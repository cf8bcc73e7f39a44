import * as z from 'zod/mini'
import { startOfDay } from '../../contract/time'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import { calendarPartition, yearKey } from './lookup'
import type { Entered } from './rules'

/** The partition of the `due` index for calendars; only `tick` reads it. */
export const calendarsDue = 'due#calendars'

const watchKey = { partition: calendarPartition, sort: 'watch' }

/** The item through which the clock looks at a community's calendar, as it stands in the index. */
export const Watch = z.object({ communityId: z.string(), dueAt: z.string() })
export type Watch = z.infer<typeof Watch>

export const putYear = (entered: Entered): Write => ({ key: yearKey(entered.year), put: entered })

/** Lets the clock look again on a day, unless another run has seen to that. */
export function lookAgain({ dueAt }: Watch, day: string): Write {
  return { key: watchKey, change: { set: { dueAt: instantOf(day) } }, when: [['dueAt', '=', dueAt]], named: 'watch' }
}

/** Begins to watch a community's calendar from a day on. Safe to repeat: at worst managers are reminded once more. */
export function putWatch({ communityId }: Pick<Context, 'communityId'>, day: string): Write {
  return { key: watchKey, put: { communityId, duePk: calendarsDue, dueAt: instantOf(day) } }
}

const officeOpens = 9 * 3_600_000
const instantOf = (day: string) => new Date(startOfDay(day) + officeOpens).toISOString()
