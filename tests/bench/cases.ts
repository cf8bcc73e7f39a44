import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { findCase } from '../../functions/cases/case/store'
import { StoredRow } from '../../functions/cases/case/stored'
import { createCase } from '../../functions/cases/create'
import { putBuilding } from '../../functions/places/store'
import { createTable } from '../../functions/platform/table'
import { httpOf } from '../support/http'
import { enterTestStore } from '../support/store-environment'
import setUp from '../support/store-setup'
import tearDown from '../support/store-teardown'
import { newWorld, oneHour, type Someone, type World } from '../support/world'
import { type Figure, median } from './figure'
import { bareSender, patiently, recordingClient, type Sent } from './recorded'

const clients = 32
const casesEach = 6
const pagesEach = 20
const rounds = 5
const openCases = 10_000

/**
 * Cases created and queue pages read through the whole of `api`, against the very requests to the store that they lead to, sent
 * bare by as many clients, in turns.
 */
export async function measureCases(): Promise<Figure[]> {
  await setUp()
  enterTestStore()
  try {
    await creating()
    const created = await inTurns(creating)
    const queue = await longQueue()
    const paged = await inTurns(() => paging(queue))
    return [
      ...ratio('cases created', created),
      ...ratio('queue pages', paged),
      { name: `queue page of 20 from ${openCases} open cases, the page itself`, value: queue.units.page, unit: 'RU' },
      { name: `queue page of 20 from ${openCases} open cases, beyond the page`, value: queue.units.beyond, unit: 'RU', most: 2 },
      ...(await today(queue)),
    ]
  } finally {
    await tearDown()
  }
}

type Pair = { ours: number; bare: number }

async function inTurns(round: () => Promise<Pair>): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let at = 0; at < rounds; at++) pairs.push(await round())
  return pairs
}

const ratio = (name: string, pairs: Pair[]): Figure[] => [
  { name: `${name}, ${clients} clients`, value: median(pairs.map(({ ours }) => ours)), unit: 'a second' },
  { name: `bare reads and writes of ${name}, ${clients} clients`, value: median(pairs.map(({ bare }) => bare)), unit: 'a second' },
  { name: `${name} ÷ bare reads and writes`, value: median(pairs.map(({ ours, bare }) => ours / bare)), unit: 'times', least: 0.6 },
]

async function recordedWorld() {
  const recording = recordingClient()
  const world = await newWorld({ table: () => createTable(recording.client, process.env.TABLE ?? '') })
  const households = [{ id: 'c01-b1-1-101', room: '101' }]
  const building = { id: 'c01-b1', name: '1号楼', compoundName: '兴隆小区', units: [{ name: '1单元', households }] }
  await world.ctx.table.transact([putBuilding(building)], world.services.ids.secret())
  return { ...recording, world }
}

async function creating(): Promise<Pair> {
  const { world, sent } = await recordedWorld()
  const people: Someone[] = []
  while (people.length < clients) people.push(await world.someone({ home: true }))
  const http = httpOf(world)
  sent.length = 0
  const ours = await perSecond(async (at) => {
    for (let number = 0; number < casesEach; number++) {
      const input = { communityId: world.communityId, requestId: `r${number}`, kind: 'repair', form: aForm }
      const { status, text } = await http.call('cases.create', input, people[at]?.token)
      if (status !== 200) throw new Error(`a case was answered ${status}: ${text}`)
    }
    return casesEach
  })
  return { ours, bare: await bareRate(world, { sent: [...sent], each: clients * casesEach }) }
}

const aForm = { danger: 'none', category: 'plumbing.leak', place: { householdId: 'c01-b1-1-101' }, text: '厨房漏水，滴到楼下了。' }

/** A team's queue of many open cases, each row as the product writes it, and somebody who works in that team. */
async function longQueue() {
  const { world, sent, units, client } = await recordedWorld()
  const resident = await world.someone({ home: true })
  const worker = await world.someone({ posts: [{ role: 'serviceWorker', of: 'repair-crew' }] })
  const { id } = await createCase(resident.ctx, { requestId: 'r', kind: 'repair', form: aForm })
  const row = StoredRow.parse(await findCase(world.ctx, id))
  await fill(world, row)
  const http = httpOf(world)
  const input = { communityId: world.communityId, queue: 'team', limit: '20' }
  const page = async () => {
    const { status, body } = await http.call('cases.list', input, worker.token)
    if (status !== 200 || (body.items as unknown[]).length !== 20) throw new Error(`a queue was answered ${status}`)
  }
  await page()
  Object.assign(units, { all: 0, queries: 0 })
  await page()
  return { world, sent, client, worker, page, counted: units, units: { page: units.queries, beyond: units.all - units.queries } }
}

async function fill({ ctx, services, clock }: World, row: StoredRow): Promise<void> {
  const documents = DynamoDBDocumentClient.from(recordingClient().client)
  const name = process.env.TABLE ?? ''
  for (let at = 0; at < openCases; at += 25) {
    const requests = Array.from({ length: 25 }, (_, number) => {
      const id = services.ids.make('cas')
      const runsOutAt = new Date(clock.now() + (at + number) * oneHour).toISOString()
      const keys = { pk: ctx.table.partition(`case#${id}`), sk: 'queue#team' }
      const place = { listPk: ctx.table.partition('queue#team#repair-crew'), listSk: `${runsOutAt}#${id}` }
      return { PutRequest: { Item: { ...row, id, runsOutAt, ...keys, ...place } } }
    })
    await patiently(() => documents.send(new BatchWriteCommand({ RequestItems: { [name]: requests } })))
  }
}

/** What waits for somebody whose team has so many open cases, of which the first 1,000 are read. */
async function today({ world, worker, counted }: Awaited<ReturnType<typeof longQueue>>): Promise<Figure[]> {
  const http = httpOf(world)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    counted.all = 0
    const started = performance.now()
    const { status, text } = await http.call('cases.today', { communityId: world.communityId }, worker.token)
    times.push(performance.now() - started)
    if (status !== 200) throw new Error(`today was answered ${status}: ${text}`)
  }
  return [
    { name: `today of a team with ${openCases} open cases`, value: median(times), unit: 'ms', most: 300 },
    { name: `today of a team with ${openCases} open cases`, value: counted.all, unit: 'RU' },
  ]
}

async function paging({ world, sent, page }: Awaited<ReturnType<typeof longQueue>>): Promise<Pair> {
  sent.length = 0
  const ours = await perSecond(async () => {
    for (let number = 0; number < pagesEach; number++) await page()
    return pagesEach
  })
  return { ours, bare: await bareRate(world, { sent: [...sent], each: clients * pagesEach }) }
}

/** As many clients share out what was sent for so many; each sends its part one after the other. */
async function bareRate({ communityId }: World, { sent, each }: { sent: Sent[]; each: number }): Promise<number> {
  const bare = bareSender({ from: communityId, to: `${communityId}-bare` })
  const share = Math.ceil(sent.length / clients)
  const rate = await perSecond(async (at) => {
    for (const one of sent.slice(at * share, (at + 1) * share)) await bare.send(one)
    return each / clients
  })
  bare.close()
  return rate
}

async function perSecond(client: (at: number) => Promise<number>): Promise<number> {
  const started = performance.now()
  const done = await Promise.all(Array.from({ length: clients }, (_, at) => client(at)))
  return (done.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - started)
}
