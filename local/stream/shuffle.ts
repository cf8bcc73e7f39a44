import type { DynamoDBRecord } from 'aws-lambda'

/** A random fraction from 0 up to 1. */
export type Random = () => number

/** The same fractions for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** The key of a record's item. */
export function itemOf(record: DynamoDBRecord): string {
  const keys = Object.entries(record.dynamodb?.Keys ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(keys)
}

/**
 * Mixes records like shards do: each item's stay in order, different items' come in any order. DynamoDB Local has one perfectly
 * ordered shard, and code that relied on that would break in the cloud.
 */
export function interleave(records: DynamoDBRecord[], random: Random): DynamoDBRecord[] {
  const lines = new Map<string, DynamoDBRecord[]>()
  for (const record of records) {
    const item = itemOf(record)
    lines.set(item, [...(lines.get(item) ?? []), record])
  }
  const waiting = [...lines.values()]
  const mixed: DynamoDBRecord[] = []
  while (waiting.length > 0) {
    const at = Math.floor(random() * waiting.length)
    const next = waiting[at]?.shift()
    if (next) mixed.push(next)
    if (waiting[at]?.length === 0) waiting.splice(at, 1)
  }
  return mixed
}
