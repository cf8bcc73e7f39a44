import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { followStream } from '../../../local/stream/follow'
import { seeded } from '../../../local/stream/shuffle'
import { openStream } from '../../../local/stream/source'
import { ensureTable } from '../../../local/table'
import { emptyFolder } from '../folder'

const endpoint = process.env.DYNAMODB_ENDPOINT ?? ''
const client = new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
const patterns = [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'event#' }] } } } }]

afterAll(() => client.destroy())

async function streamOfItsOwn() {
  const name = `stream-${randomUUID()}`
  const arn = await ensureTable(client, {
    name,
    table: {
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' } as never,
    },
  })
  if (!arn) throw new Error('the table has no stream')
  const put = (sk: string, attributes: Record<string, AttributeValue> = {}) =>
    client.send(new PutItemCommand({ TableName: name, Item: { pk: { S: 'qingquan' }, sk: { S: sk }, ...attributes } }))
  return { arn, put, checkpointFile: join(emptyFolder(), 'stream.json') }
}

type Stream = { arn: string; checkpointFile: string }

/** Follows a stream until `enough` is true of all that was delivered, and gives that. */
async function followUntil(
  { arn, checkpointFile }: Stream,
  { enough, fails = () => false }: { enough(all: DynamoDBRecord[]): boolean; fails?(sk: string): boolean },
) {
  const stopping = new AbortController()
  const delivered: DynamoDBRecord[] = []
  await followStream({
    source: openStream({ endpoint, arn }),
    arn,
    checkpointFile,
    patterns,
    batchSize: 5,
    retries: 1,
    random: seeded(3),
    pause: () => new Promise((done) => setTimeout(done, 1)),
    signal: stopping.signal,
    call: async (event) => {
      const batch = (event as { Records: DynamoDBRecord[] }).Records
      delivered.push(...batch)
      if (enough(delivered)) stopping.abort()
      return {
        batchItemFailures: batch.filter((one) => fails(sortOf(one))).map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber })),
      }
    },
  })
  return delivered
}

const sortOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.Keys?.sk?.S ?? ''
const kinds = (records: DynamoDBRecord[]) => [...new Set(records.map(sortOf))].sort()

test('events reach the function as Lambda would hand them over, and nothing else does', async () => {
  const stream = await streamOfItsOwn()
  const empty = { none: { M: {} }, inside: { M: { none: { M: {} }, list: { L: [] } } }, list: { L: [{ M: {} }, { L: [] }, { S: '' }] } }
  const attributes = { seats: { N: '2' }, told: { BOOL: false }, nobody: { NULL: true }, ...empty }
  await stream.put('session#1')
  await stream.put('event#1', attributes)

  const delivered = await followUntil(stream, { enough: (all) => all.length > 0 })

  expect(kinds(delivered)).toEqual(['event#1'])
  expect(delivered[0]).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: { pk: { S: 'qingquan' }, sk: { S: 'event#1' } },
      NewImage: attributes,
      SequenceNumber: expect.any(String),
      StreamViewType: 'NEW_IMAGE',
    },
  })
})

test('a restart goes on where the stream was left', async () => {
  const stream = await streamOfItsOwn()
  for (const at of [1, 2, 3]) await stream.put(`event#${at}`)
  const before = await followUntil(stream, { enough: (all) => kinds(all).length === 3 })

  await stream.put('event#4')
  const after = await followUntil(stream, { enough: (all) => all.length > 0 })

  expect(kinds(before)).toEqual(['event#1', 'event#2', 'event#3'])
  expect(kinds(after)).toEqual(['event#4'])
})

test('an event that goes on failing lets the others pass, and comes again after a restart', async () => {
  const stream = await streamOfItsOwn()
  for (const at of [1, 2, 3]) await stream.put(`event#${at}`)
  await followUntil(stream, { enough: (all) => kinds(all).length === 3, fails: (sk) => sk === 'event#2' })

  const after = await followUntil(stream, { enough: (all) => all.length > 0 })

  expect(kinds(after)).toEqual(['event#2'])
})

test('another table begins at its own beginning', async () => {
  const first = await streamOfItsOwn()
  await first.put('event#1')
  await followUntil(first, { enough: (all) => all.length > 0, fails: () => true })

  const second = { ...(await streamOfItsOwn()), checkpointFile: first.checkpointFile }
  await second.put('event#2')
  const delivered = await followUntil(second, { enough: (all) => all.length > 0 })

  expect(kinds(delivered)).toEqual(['event#2'])
})
