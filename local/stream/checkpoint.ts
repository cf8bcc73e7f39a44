import { readFile, rename, writeFile } from 'node:fs/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod/mini'

const Checkpoint = z.object({
  arn: z.string(),
  /** The last processed record of each shard. */
  shards: z.record(z.string(), z.string()),
  /** Records that keep failing, in order for each item. */
  aside: z.array(z.custom<DynamoDBRecord>((value) => typeof value === 'object' && value !== null)),
})
export type Checkpoint = z.infer<typeof Checkpoint>

/** Where reading a stream stopped; another table's stream begins anew. */
export async function loadCheckpoint(file: string, arn: string): Promise<Checkpoint> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  const kept = text === undefined ? undefined : Checkpoint.parse(JSON.parse(text))
  return kept?.arn === arn ? kept : { arn, shards: {}, aside: [] }
}

export async function saveCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(checkpoint))
  await rename(`${file}.new`, file)
}
