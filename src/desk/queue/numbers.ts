import type { QueueCount } from '../../../contract/cases/row'
import { useQueues } from '../../cases/lookup'
import type { QueueChoice } from './choices'
import type { View } from './view'

/** The numbers of a queue, and whether all of it was counted. */
export interface Numbers {
  counts: readonly QueueCount[]
  complete: boolean
}

/** The number of cases that a view shows. */
export function countOf(counts: readonly QueueCount[], { only, kind, category }: View): number {
  const those = counts.filter(
    (each) => (kind === undefined || each.kind === kind) && (category === undefined || each.category === category),
  )
  return those.reduce((sum, { total, only: passing }) => sum + (only === undefined ? total : (passing[only] ?? 0)), 0)
}

/** The number of cases that a view shows in words: the least there are if not all were counted, undefined while none is known. */
export function sayCount(numbers: Numbers | undefined, view: View): string | undefined {
  return numbers && `${countOf(numbers.counts, view)}${numbers.complete ? '' : '+'}`
}

/** Looks up the numbers of a queue, of its open cases or of a month's closed ones; undefined while they are not known. */
export function useNumbers(month: string | undefined): (choice: QueueChoice) => Numbers | undefined {
  const queues = useQueues(month).data?.queues
  return (choice) => queues?.find(({ queue, of }) => queue === choice.queue && (choice.of === undefined || of === choice.of))
}
