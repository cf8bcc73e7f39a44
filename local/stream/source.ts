import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod/mini'
import { typeEmpties } from './empties'

const Stream = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })),
    LastEvaluatedShardId: z.optional(z.nullable(z.string())),
  }),
})
const Iterator = z.object({ ShardIterator: z.string() })
const Records = z.object({
  Records: z.array(z.custom<DynamoDBRecord>((value) => typeof value === 'object' && value !== null)),
  NextShardIterator: z.optional(z.nullable(z.string())),
})

/** A child begins where its parent ended. */
export type Shard = { id: string; parent: string | undefined }
export type Page = { records: DynamoDBRecord[]; next: string | undefined }

/** DynamoDB Streams: shards in order of creation, iterators, and records exactly as Lambda gets them. */
export type StreamSource = {
  shards(): Promise<Shard[]>
  iterator(shard: string, after: string | undefined): Promise<string>
  records(iterator: string): Promise<Page>
}

export function openStream({ endpoint, arn }: { endpoint: string; arn: string }): StreamSource {
  const ask = (operation: string, input: object) => request(endpoint, { operation, input })
  return {
    async shards() {
      const found: Shard[] = []
      let after: string | undefined
      do {
        const answer = Stream.parse(await ask('DescribeStream', { StreamArn: arn, ExclusiveStartShardId: after }))
        found.push(...answer.StreamDescription.Shards.map(({ ShardId, ParentShardId }) => ({ id: ShardId, parent: ParentShardId })))
        after = answer.StreamDescription.LastEvaluatedShardId ?? undefined
      } while (after)
      return found
    },
    async iterator(shard, after) {
      const from = after ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after } : { ShardIteratorType: 'TRIM_HORIZON' }
      const input = { StreamArn: arn, ShardId: shard, ...from }
      const answer = await ask('GetShardIterator', input).catch((error) => {
        if (!(error instanceof StreamRefusal) || !error.message.includes('TrimmedDataAccess')) throw error
        return ask('GetShardIterator', { StreamArn: arn, ShardId: shard, ShardIteratorType: 'TRIM_HORIZON' })
      })
      return Iterator.parse(answer).ShardIterator
    },
    async records(iterator) {
      const { Records: records, NextShardIterator: next } = Records.parse(await ask('GetRecords', { ShardIterator: iterator }))
      return { records: records.map(typeEmpties), next: next ?? undefined }
    },
  }
}

/** An error answer of the stream. */
export class StreamRefusal extends Error {}

// The SDK's stream client would convert records that then had to be converted back: this wire format is Lambda's.
async function request(endpoint: string, { operation, input }: { operation: string; input: object }): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
    },
    body: JSON.stringify(input),
  })
  const text = await response.text()
  if (!response.ok) throw new StreamRefusal(`${operation} answered ${response.status}: ${text}`)
  return JSON.parse(text)
}
