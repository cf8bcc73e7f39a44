import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import type { Call } from '../http/gateway'
import { interleave, itemOf, type Random } from './shuffle'

export type DeliveryOptions = {
  call: Call
  batchSize: number
  /** How often a failing record is retried before it is set aside. */
  retries: number
  random: Random
  pause: (milliseconds: number) => Promise<void>
}

const Result = z.nullish(z.object({ batchItemFailures: z.optional(z.nullable(z.array(z.object({ itemIdentifier: z.string() })))) }))

const repeatedShare = 0.25
const firstPauseMilliseconds = 100
const longestPauseMilliseconds = 10_000

/**
 * Delivers records like Lambda's event source mapping: in batches, retried from the first failed record on, halved and with
 * growing pauses; some records twice, as Lambda may. Records that keep failing are returned with every later record of the same
 * item, so that nothing is dropped and each item's records stay in order.
 */
export async function deliver(records: DynamoDBRecord[], options: DeliveryOptions): Promise<DynamoDBRecord[]> {
  const { batchSize, random } = options
  const aside: DynamoDBRecord[] = []
  let waiting = interleave(records, random)
  while (waiting.length > 0) {
    const stuck = new Set(aside.map(itemOf))
    aside.push(...waiting.filter((record) => stuck.has(itemOf(record))))
    waiting = waiting.filter((record) => !stuck.has(itemOf(record)))
    const batch = waiting.splice(0, batchSize)
    const failed = await deliverBatch(batch, { ...options, attempt: 0 })
    aside.push(...failed)
    if (failed.length === 0 && batch.length > 0 && random() < repeatedShare) {
      aside.push(...(await deliverBatch(batch.slice(Math.floor(random() * batch.length)), { ...options, attempt: 0 })))
    }
  }
  return aside
}

type Attempt = DeliveryOptions & { attempt: number }

async function deliverBatch(batch: DynamoDBRecord[], options: Attempt): Promise<DynamoDBRecord[]> {
  if (batch.length === 0) return []
  const failed = batch.slice(await firstFailure(batch, options.call))
  if (failed.length === 0) return []
  if (failed.length === 1 && options.attempt >= options.retries) return failed
  await options.pause(Math.min(firstPauseMilliseconds * 2 ** options.attempt, longestPauseMilliseconds))
  const next = { ...options, attempt: options.attempt + 1 }
  const half = Math.ceil(failed.length / 2)
  const first = await deliverBatch(failed.slice(0, half), next)
  const stuck = new Set(first.map(itemOf))
  const rest = failed.slice(half)
  const held = rest.filter((record) => stuck.has(itemOf(record)))
  const free = rest.filter((record) => !stuck.has(itemOf(record)))
  return [...first, ...held, ...(await deliverBatch(free, next))]
}

/** The index of the first failed record; the batch's length if all succeeded. An unknown identifier fails the whole batch. */
async function firstFailure(batch: DynamoDBRecord[], call: Call): Promise<number> {
  try {
    const failures = Result.parse(await call({ Records: batch }))?.batchItemFailures ?? []
    const places = failures.map(({ itemIdentifier }) => batch.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier))
    return places.length === 0 ? batch.length : Math.max(0, Math.min(...places))
  } catch (error) {
    console.error(error)
    return 0
  }
}
