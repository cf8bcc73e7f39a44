import type { DynamoDBRecord } from 'aws-lambda'
import { type Checkpoint, loadCheckpoint, saveCheckpoint } from './checkpoint'
import { type DeliveryOptions, deliver } from './delivery'
import { passes } from './filter'
import { itemOf } from './shuffle'
import { StreamRefusal, type StreamSource } from './source'

export type FollowOptions = DeliveryOptions & {
  source: StreamSource
  arn: string
  checkpointFile: string
  patterns: unknown[]
  signal: AbortSignal
  now?: () => number
}

const pollMilliseconds = 150
const shardListMilliseconds = 10_000
const asideMilliseconds = 30_000

type Reader = { parent: string | undefined; iterator: string | undefined }

/** Follows a stream from where it stopped until `signal` aborts. */
export async function followStream(options: FollowOptions): Promise<void> {
  const { source, signal, pause, now = Date.now } = options
  const progress = await loadCheckpoint(options.checkpointFile, options.arn)
  const readers = new Map<string, Reader>()
  let shardsListedAt = Number.NEGATIVE_INFINITY
  let asideTriedAt = Number.NEGATIVE_INFINITY

  while (!signal.aborted) {
    if (now() - shardsListedAt >= shardListMilliseconds) {
      await addShards(source, { readers, progress })
      shardsListedAt = now()
    }
    if (now() - asideTriedAt >= asideMilliseconds && progress.aside.length > 0) {
      progress.aside = await deliver(progress.aside, options)
      await saveCheckpoint(options.checkpointFile, progress)
      asideTriedAt = now()
    }
    let found = 0
    for (const [shard, reader] of readers) {
      const parentIsRead = !readers.get(reader.parent ?? '')?.iterator
      if (reader.iterator && parentIsRead) found += await readShard(options, { shard, reader, progress })
    }
    if (found === 0) await pause(pollMilliseconds)
  }
}

type Reading = { readers: Map<string, Reader>; progress: Checkpoint }

async function addShards(source: StreamSource, { readers, progress }: Reading): Promise<void> {
  for (const { id, parent } of await source.shards()) {
    if (!readers.has(id)) readers.set(id, { parent, iterator: await source.iterator(id, progress.shards[id]) })
  }
}

type ShardReading = { shard: string; reader: Reader; progress: Checkpoint }

async function readShard(options: FollowOptions, { shard, reader, progress }: ShardReading): Promise<number> {
  const page = await options.source.records(reader.iterator ?? '').catch((error) => {
    if (!(error instanceof StreamRefusal)) throw error
  })
  // An iterator lives for 15 minutes; one that expired while the machine slept is renewed.
  if (!page) {
    reader.iterator = await options.source.iterator(shard, progress.shards[shard])
    return 0
  }
  reader.iterator = page.next
  const last = page.records.at(-1)?.dynamodb?.SequenceNumber
  if (last === undefined) return 0
  const wanted = page.records.filter((record) => passes(options.patterns, record))
  const { held, free } = holdBack(wanted, progress.aside)
  const failed = await deliver(free, options)
  progress.aside.push(...held, ...failed)
  progress.shards[shard] = last
  await saveCheckpoint(options.checkpointFile, progress)
  return page.records.length
}

/** Once a record is set aside, its item's later records wait with it. */
function holdBack(records: DynamoDBRecord[], aside: DynamoDBRecord[]) {
  const stuck = new Set(aside.map(itemOf))
  return {
    held: records.filter((record) => stuck.has(itemOf(record))),
    free: records.filter((record) => !stuck.has(itemOf(record))),
  }
}
