import type { DynamoDBRecord } from 'aws-lambda'

/** A record of the stream: the nth change of an item. */
export function record(item: string, change: number): DynamoDBRecord {
  return {
    eventID: `${item}-${change}`,
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: { Keys: { pk: { S: item }, sk: { S: 'event#1' } }, SequenceNumber: `${item}-${change}` },
  }
}

/** The names of records, in order. */
export const namesOf = (records: DynamoDBRecord[]) => records.map(({ eventID }) => eventID ?? '')

/** Every item's changes in the order they were first seen. */
export function firstSeen(names: string[]): Record<string, number[]> {
  const seen: Record<string, number[]> = {}
  for (const name of new Set(names)) {
    const [item = '', change] = name.split('-')
    seen[item] = [...(seen[item] ?? []), Number(change)]
  }
  return seen
}
