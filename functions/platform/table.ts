import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import pLimit from 'p-limit'
import { systemClock, systemPause } from './clock'
import type { Environment } from './environment'
import { randomFraction } from './ids'
import { type Patience, withRetries } from './retry'
import { toTransactItem, type Write } from './write'

export type Item = Record<string, unknown>
export type Key = { partition: string; sort: string }

const indexes = {
  table: { partition: 'pk', sort: 'sk' },
  byTime: { partition: 'pk', sort: 'at' },
  lists: { partition: 'listPk', sort: 'listSk' },
  due: { partition: 'duePk', sort: 'dueAt' },
  undelivered: { partition: 'undeliveredPk', sort: 'undeliveredSk' },
} as const

/** Rows of one partition in order of the index's sort key: those with a prefix, or between two bounds (both included). */
export type Query = {
  index?: keyof typeof indexes
  partition: string
  prefix?: string
  from?: string
  to?: string
  descending?: boolean
  limit: number
  after?: Item
}

/** A condition that did not hold: its write's name and the item as it stood, if there was one. */
export type Failure = { name: string; item?: Item }

export type Table = ReturnType<typeof createTable>

/** Requests of one process under way at once; the others wait in line, which is no fault and starts no clock. */
const mostAtOnce = 64

/** The SDK's client; `silenceMilliseconds` is how long an answer, or the rest of one, is waited for. */
export function createClient({ DYNAMODB_ENDPOINT }: Pick<Environment, 'DYNAMODB_ENDPOINT'>, silenceMilliseconds = 5_000): DynamoDBClient {
  const home = DYNAMODB_ENDPOINT && {
    endpoint: DYNAMODB_ENDPOINT,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  // At home both share a machine: where it takes long to connect it is busy, and giving up would make it busier.
  const connectionTimeout = home ? 5_000 : 1_000
  // Retrying is ours (retry.ts), and so is the line (below): the SDK would take waiting for a socket for a lost connection.
  return new DynamoDBClient({
    ...home,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout,
      requestTimeout: silenceMilliseconds,
      // The request's own time ends with the head of its answer; a body that stops coming would be waited for without end.
      socketTimeout: silenceMilliseconds,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: mostAtOnce },
      httpsAgent: { maxSockets: mostAtOnce },
    },
  })
}

const realPatience: Patience = { pause: systemPause, fraction: randomFraction, now: systemClock.now }

/** The one table behind whole keys. Areas use it through `scoped`, which puts the community before every partition. */
export function createTable(client: DynamoDBClient, name: string, patience: Patience = realPatience) {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const line = pLimit(mostAtOnce)
  const patiently = <T>(attempt: () => Promise<T>) => line(() => withRetries(patience, attempt))

  /** One item, strongly consistent. */
  async function get({ partition, sort }: Key): Promise<Item | undefined> {
    const { Item: item } = await patiently(() =>
      documents.send(new GetCommand({ TableName: name, Key: { pk: partition, sk: sort }, ConsistentRead: true })),
    )
    return item
  }

  /** Up to 100 items in the order of their keys, strongly consistent, of which only some attributes if told; what is not there is left out. */
  async function batchGet(keys: Key[], attributes?: readonly string[]): Promise<Item[]> {
    const found = new Map<string, Item>()
    const some = attributes && projectionOf(attributes)
    let open = unique(keys).map(({ partition, sort }) => ({ pk: partition, sk: sort }))
    while (open.length > 0) {
      const page = { [name]: { Keys: open, ConsistentRead: true, ...some } }
      const answer = await patiently(() => documents.send(new BatchGetCommand({ RequestItems: page })))
      for (const item of answer.Responses?.[name] ?? []) found.set(`${item.pk}\n${item.sk}`, item)
      open = (answer.UnprocessedKeys?.[name]?.Keys ?? []) as typeof open
    }
    return keys.map(({ partition, sort }) => found.get(`${partition}\n${sort}`)).filter((item) => item !== undefined)
  }

  /** Adds one to a number of an item, which is made if need be, and gives what it is then. A lost answer leaves a gap. */
  async function count({ partition, sort }: Key, attribute: string): Promise<number> {
    const { Attributes: now } = await patiently(() =>
      documents.send(
        new UpdateCommand({
          TableName: name,
          Key: { pk: partition, sk: sort },
          UpdateExpression: 'ADD #a :one',
          ExpressionAttributeNames: { '#a': attribute },
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      ),
    )
    return Number(now?.[attribute])
  }

  async function query({ index = 'table', partition, prefix, from, to, descending = false, limit, after }: Query) {
    const keys = indexes[index]
    const sortTest = sortTestOf({ prefix, from, to })
    const { Items: items = [], LastEvaluatedKey: last } = await patiently(() =>
      documents.send(
        new QueryCommand({
          TableName: name,
          IndexName: index === 'table' ? undefined : index,
          KeyConditionExpression: `#p = :p${sortTest}`,
          ExpressionAttributeNames: { '#p': keys.partition, ...(sortTest && { '#s': keys.sort }) },
          ExpressionAttributeValues: { ':p': partition, ':from': prefix ?? from, ':to': to },
          // Global indexes have no consistent reads.
          ConsistentRead: index === 'table' || index === 'byTime',
          ScanIndexForward: !descending,
          Limit: limit,
          ExclusiveStartKey: after,
        }),
      ),
    )
    return { items, last }
  }

  /**
   * One transaction, all or nothing. `token` makes a lost answer safe to send again (DynamoDB keeps it 10 minutes).
   * `lastLook` is asked when its turn in the line has come: if it throws, nothing is sent.
   */
  async function transact(writes: Write[], token: string, lastLook?: () => void): Promise<Failure[]> {
    const items = writes.map((write) => toTransactItem(name, write))
    try {
      await line(async () => {
        lastLook?.()
        await withRetries(patience, () => documents.send(new TransactWriteCommand({ TransactItems: items, ClientRequestToken: token })))
      })
      return []
    } catch (error) {
      const failures = failuresOf(error, writes)
      if (failures.length === 0) throw error
      return failures
    }
  }

  return { get, batchGet, count, query, transact }
}

// Every name is aliased, so reserved words need no care. The keys say whose item it is.
function projectionOf(attributes: readonly string[]) {
  const names = ['pk', 'sk', ...attributes].map((name, at) => [`#a${at}`, name] as const)
  return { ProjectionExpression: names.map(([alias]) => alias).join(', '), ExpressionAttributeNames: Object.fromEntries(names) }
}

function sortTestOf({ prefix, from, to }: Pick<Query, 'prefix' | 'from' | 'to'>): string {
  if (prefix !== undefined) return ' AND begins_with(#s, :from)'
  if (from !== undefined && to !== undefined) return ' AND #s BETWEEN :from AND :to'
  if (from !== undefined) return ' AND #s >= :from'
  return to === undefined ? '' : ' AND #s <= :to'
}

function unique(keys: Key[]): Key[] {
  return [...new Map(keys.map((key) => [`${key.partition}\n${key.sort}`, key])).values()]
}

function failuresOf(error: unknown, writes: Write[]): Failure[] {
  if (!(error instanceof TransactionCanceledException)) return []
  return (error.CancellationReasons ?? []).flatMap(({ Code, Item: item }, at) =>
    Code === 'ConditionalCheckFailed' ? [{ name: writes[at]?.named ?? '', item: item && unmarshall(item) }] : [],
  )
}
