import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { toInstant } from '../../contract/time'
import { personKey } from '../../functions/people/lookup'
import { readEnvironment } from '../../functions/platform/environment'
import { createClient, type Table } from '../../functions/platform/table'
import { toTransactItem, type Write } from '../../functions/platform/write'
import { counterKey } from '../../functions/sessions/lookup'
import { httpOf } from '../support/http'
import { aSession } from '../support/sessions'
import { enterTestStore } from '../support/store-environment'
import setUp from '../support/store-setup'
import tearDown from '../support/store-teardown'
import { newWorld, oneDay, type Someone, type World } from '../support/world'
import { type Figure, median } from './figure'
import { patiently } from './recorded'

const sessions = 8
const rounds = 5

/**
 * Bookings through the whole of `api` against the very transactions that they lead to, sent bare: same items, same conditions, same
 * store, same number of clients, in turns.
 */
export async function measureBookings(): Promise<Figure[]> {
  await setUp()
  enterTestStore()
  try {
    await round(32)
    return [...(await measure(32)), ...(await measure(64))]
  } finally {
    await tearDown()
  }
}

async function measure(clients: number): Promise<Figure[]> {
  const results: { booked: number; bare: number }[] = []
  for (let at = 0; at < rounds; at++) results.push(await round(clients))
  return [
    { name: `bookings, ${clients} clients`, value: median(results.map(({ booked }) => booked)), unit: 'a second' },
    { name: `bare transactions, ${clients} clients`, value: median(results.map(({ bare }) => bare)), unit: 'a second' },
    {
      name: `bookings ÷ bare transactions, ${clients} clients`,
      value: median(results.map(({ booked, bare }) => booked / bare)),
      unit: 'times',
      least: 0.6,
    },
  ]
}

async function round(clients: number): Promise<{ booked: number; bare: number }> {
  const transactions: Write[][] = []
  const world = await newWorld({ table: (table) => recording(table, transactions) })
  const open: { id: string }[] = []
  // A day each: nobody may be in two places at once.
  const day = (at: number) => toInstant(world.clock.now() + (7 + at) * oneDay)
  while (open.length < sessions) open.push(await aSession(world, { capacity: 2 * clients, startsAt: day(open.length) }))
  const people: Someone[] = []
  while (people.length < clients) people.push(await world.someone())
  const bareCommunity = await copied(world, [...open.map(({ id }) => counterKey(id)), ...people.map(({ person }) => personKey(person.id))])
  transactions.length = 0

  const booked = await perSecond(people, bookingEach(world, open))
  const bare = await perSecond(people, sendingBare(transactions, { from: world.communityId, to: bareCommunity }))
  return { booked, bare }
}

type Client = (person: Someone, at: number) => Promise<number>

function bookingEach(world: World, open: { id: string }[]): Client {
  const http = httpOf(world)
  return async ({ token, person }) => {
    for (const { id } of open) {
      const body = { requestId: id, party: [{ personId: person.id }] }
      const { status, text } = await http.send(`/v1/${world.communityId}/sessions/${id}/bookings`, { method: 'POST', token, body })
      if (status !== 200) throw new Error(`a booking was answered ${status}: ${text}`)
    }
    return open.length
  }
}

function sendingBare(transactions: Write[][], community: { from: string; to: string }): Client {
  const { TABLE } = process.env
  if (!TABLE || transactions.length === 0) throw new Error('there is nothing to send')
  const documents = DynamoDBDocumentClient.from(createClient(readEnvironment(bareEnvironment())), {
    marshallOptions: { removeUndefinedValues: true },
  })
  // Each person's in a row, as they came: what somebody books counts against what they have booked.
  const inTurn = [...transactions].sort((one, other) => bookerIn(one).localeCompare(bookerIn(other)))
  const moved = inTurn.map((writes) => writes.map((write) => toTransactItem(TABLE, inCommunity(write, community))))
  return async (_person, at) => {
    const mine = moved.slice(at * sessions, (at + 1) * sessions)
    for (const TransactItems of mine) {
      const input = { TransactItems, ClientRequestToken: crypto.randomUUID() }
      await patiently(() => documents.send(new TransactWriteCommand(input)))
    }
    return mine.length
  }
}

const bookerIn = (writes: Write[]) => writes.find(({ key }) => key.sort.startsWith('booking#'))?.key.partition ?? ''

function bareEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, SECRETS: 'none', WECHAT_URL: 'none', WEB_LOGIN_ADDRESS: 'none' }
}

function inCommunity<W extends Write>(write: W, { from, to }: { from: string; to: string }): W {
  return { ...write, key: { ...write.key, partition: write.key.partition.replace(`${from}#`, `${to}#`) } }
}

/** The sessions' seats and the people once more, for a community that has nothing else. */
async function copied(world: World, keys: { partition: string; sort: string }[]): Promise<string> {
  const to = `${world.communityId}-bare`
  for (const { partition, sort } of keys) {
    const { pk: _pk, sk: _sk, ...put } = (await world.ctx.table.get({ partition, sort })) ?? {}
    await world.services.wholeTable.transact([{ key: { partition: `${to}#${partition}`, sort }, put }], crypto.randomUUID())
  }
  return to
}

function recording(table: Table, transactions: Write[][]): Table {
  return {
    ...table,
    transact(writes, ...rest) {
      transactions.push(writes)
      return table.transact(writes, ...rest)
    },
  }
}

async function perSecond(people: Someone[], client: Client): Promise<number> {
  const started = performance.now()
  const done = await Promise.all(people.map(client))
  return (done.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - started)
}
