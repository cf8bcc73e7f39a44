import * as z from 'zod/mini'
import { QueueFilter } from '../../../contract/cases/row'
import { Month } from '../../../contract/time'

/** What is looked at within a queue: its open cases, narrowed, or those closed in a month. */
export interface View {
  only?: QueueFilter
  kind?: string
  category?: string
  month?: string
}

const Word = z.string().check(z.regex(/^[A-Za-z.]+$/))

/** The view that an address names; what it cannot be is left out. */
export function viewIn(params: Partial<Record<string, string>>): View {
  const month = Month.safeParse(params.month).data
  const kind = Word.safeParse(params.kind).data
  return {
    month,
    only: month === undefined ? QueueFilter.safeParse(params.only).data : undefined,
    kind,
    category: kind === undefined ? undefined : Word.safeParse(params.category).data,
  }
}

export type ListName = 'open' | 'waiting' | 'closed'

export const listOf = ({ only, month }: View): ListName => (month !== undefined ? 'closed' : only === 'waiting' ? 'waiting' : 'open')
