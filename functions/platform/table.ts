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
import { refuse } from './refuse'
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

/** Rows of one partition in the order of the index's sort key: those with a prefix, or between two bounds (both inclusive). */
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

type Bounds = Pick<Query, 'prefix' | 'from' | 'to'>

/** A condition that did not hold: the name of its write and the item as it stood, if there was one. */
export type Failure = { name: string; item?: Item }

export type Table = ReturnType<typeof createTable>

/** Concurrent requests of one process. The rest wait their turn; waiting does not count towards the retry limits. */
const mostAtOnce = 64

/** The SDK's client; it gives up after `silenceMilliseconds` without an answer or more of one. */
export function createClient({ DYNAMODB_ENDPOINT }: Pick<Environment, 'DYNAMODB_ENDPOINT'>, silenceMilliseconds = 5_000): DynamoDBClient {
  const home = DYNAMODB_ENDPOINT && {
    endpoint: DYNAMODB_ENDPOINT,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  // Locally the store shares this machine: a slow connect means that it is busy, and retrying would make it busier.
  const connectionTimeout = home ? 5_000 : 1_000
  // We retry (retry.ts) and queue requests (below) ourselves: the SDK would mistake waiting for a socket for a lost connection.
  return new DynamoDBClient({
    ...home,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout,
      requestTimeout: silenceMilliseconds,
      // The request timeout only covers the head of an answer; without this limit a stalled body would be awaited forever.
      socketTimeout: silenceMilliseconds,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: mostAtOnce },
      httpsAgent: { maxSockets: mostAtOnce },
    },
  })
}

const realPatience: Patience = { pause: systemPause, fraction: randomFraction, now: systemClock.now }

/** The one table, by full keys. Areas use it through `scoped`, which puts the community before every partition. */
export function createTable(client: DynamoDBClient, name: string, patience: Patience = realPatience) {
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const inTurn = pLimit(mostAtOnce)
  const patiently: Patiently = (attempt, lastLook) =>
    inTurn(() => {
      lastLook?.()
      return withRetries(patience, attempt)
    })
  return { ...createReads({ documents, name, patiently }), ...createWrites({ documents, name, patiently }) }
}

type Patiently = <T>(attempt: () => Promise<T>, lastLook?: () => void) => Promise<T>
type Access = { documents: DynamoDBDocumentClient; name: string; patiently: Patiently }

function createReads({ documents, name, patiently }: Access) {
  /** One item, strongly consistent. */
  async function get({ partition, sort }: Key): Promise<Item | undefined> {
    const { Item: item } = await patiently(() =>
      documents.send(new GetCommand({ TableName: name, Key: { pk: partition, sk: sort }, ConsistentRead: true })),
    )
    return item
  }

  /**
   * Up to 100 items in the order of their keys, strongly consistent; missing ones are left out. `attributes` limits what is
   * read of each.
   */
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

  async function query({ index = 'table', partition, prefix, from, to, descending = false, limit, after }: Query) {
    const keys = indexes[index]
    const sortTest = sortTestOf({ prefix, from, to })
    checkCursor(after?.[keys.sort], { prefix, from, to })
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

  return { get, batchGet, query }
}

function createWrites({ documents, name, patiently }: Access) {
  /** Adds one to a number of an item, creating the item if need be, and returns the new value. A lost answer leaves a gap. */
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

  /**
   * One transaction, all or nothing. `token` makes a lost answer safe to send again (DynamoDB keeps it 10 minutes).
   * `lastLook` is called just before sending, after any wait for a turn: if it throws, nothing is sent.
   */
  async function transact(writes: Write[], token: string, lastLook?: () => void): Promise<Failure[]> {
    const items = writes.map((write) => toTransactItem(name, write))
    try {
      const command = () => new TransactWriteCommand({ TransactItems: items, ClientRequestToken: token })
      await patiently(() => documents.send(command()), lastLook)
      return []
    } catch (error) {
      const failures = failuresOf(error, writes)
      if (failures.length === 0) throw error
      return failures
    }
  }

  return { count, transact }
}

// Every name is aliased because of DynamoDB's reserved words. The keys tell which item each answer is.
function projectionOf(attributes: readonly string[]) {
  const names = ['pk', 'sk', ...attributes].map((name, at) => [`#a${at}`, name] as const)
  return { ProjectionExpression: names.map(([alias]) => alias).join(', '), ExpressionAttributeNames: Object.fromEntries(names) }
}

function sortTestOf({ prefix, from, to }: Bounds): string {
  if (prefix !== undefined) return ' AND begins_with(#s, :from)'
  if (from !== undefined && to !== undefined) return ' AND #s BETWEEN :from AND :to'
  if (from !== undefined) return ' AND #s >= :from'
  return to === undefined ? '' : ' AND #s <= :to'
}

/** Refuses CURSOR_INVALID for a page that would begin outside of what is asked for: such a cursor is not ours, and the store fails for it. */
export function checkCursor(after: unknown, bounds: Bounds): void {
  if (after !== undefined && !isWithin(String(after), bounds)) throw refuse('CURSOR_INVALID')
}

export function isWithin(sort: string, { prefix, from, to }: Bounds): boolean {
  if (prefix !== undefined) return sort.startsWith(prefix)
  return (from === undefined || sort >= from) && (to === undefined || sort <= to)
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
