import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { repair } from '../../contract/cases/kinds/repair'
import { toInstant } from '../../contract/time'
import { askerKeysOf } from '../../functions/cases/case/found'
import { writesOf } from '../../functions/cases/case/store'
import type { StoredCase } from '../../functions/cases/case/stored'
import { ordinaryHours } from '../../functions/cases/clocks/hours.rules'
import { foundWrites } from '../../functions/people/doors'
import type { StoredPerson } from '../../functions/people/lookup'
import { personKey } from '../../functions/people/lookup'
import { chunksOf } from '../../functions/platform/chunks'
import { createTable, type Item, type Key } from '../../functions/platform/table'
import type { Write } from '../../functions/platform/write'
import { isEntry, keysOf } from '../../functions/search/doors'
import { questionOf } from '../../functions/search/question'
import { numbersOf } from '../../functions/search/rules'
import { httpOf } from '../support/http'
import { enterTestStore } from '../support/store-environment'
import setUp from '../support/store-setup'
import tearDown from '../support/store-teardown'
import { aStoredCase } from '../support/storedCase'
import { newWorld, oneDay, type Someone, type World } from '../support/world'
import { type Figure, median } from './figure'
import { patiently, recordingClient } from './recorded'

const cases = 100_000
const people = 2_732
const casesADay = 137
const rounds = 15
const first = Date.parse('2024-11-25T08:00:00+08:00')

const texts = [
  '厨房水管漏水，滴到楼下了。',
  '暖气不热，老人冷得很，屋里只有十五度',
  '楼道灯坏了三天了，老人上下楼看不见',
  '门锁坏了，钥匙拧不动',
  '下水道堵了返味，厨房水下不去',
  '电梯停在五楼不动，里面有人',
  '单元门禁刷不开卡',
  '路面坑太大，老人摔了',
  '楼顶漏雨，天花板都泡了，墙皮掉下来',
  '小区路灯晚上不亮，孩子放学走夜路害怕',
]
const surnames = [...'王李张刘陈杨赵郝郭高马丁佟关云白武任田苗韩康段冯郑吴金']
const given = ['建军', '桂英', '志刚', '秀兰', '玉兰', '海燕', '国庆', '丽华', '永胜', '淑珍', '文博', '晓燕', '美玲', '振华']
const searches = ['0021', '21号', '11月28日21号', '王秀兰', '王', '3号楼3单元301', '漏水', '厨房 漏水', '老人 暖气', '王 路灯']

/**
 * A manager's and a repairer's searches through the whole of `api` among 100,000 cases. The lists that are read are as long as they would
 * be; of the index's other lists, and of the cases that no search shows, nothing is written, since no search reads them.
 */
export async function measureStaffSearch(): Promise<Figure[]> {
  await setUp()
  enterTestStore()
  try {
    const scene = await aFullCommunity()
    const each: { q: string; milliseconds: number; units: number }[] = []
    for (const q of [...searches, scene.oldNumber]) each.push({ q, ...(await timed(scene, scene.manager, q)) })
    const crew = []
    for (const q of ['漏水', '厨房 漏水', '21号']) crew.push(await timed(scene, scene.worker, q))
    const slowest = each.reduce((a, b) => (a.milliseconds > b.milliseconds ? a : b))
    const dearest = each.reduce((a, b) => (a.units > b.units ? a : b))
    return [
      { name: `staff search among ${cases} cases, median of all`, value: median(each.map(({ milliseconds }) => milliseconds)), unit: 'ms' },
      { name: `staff search among ${cases} cases, slowest (${slowest.q})`, value: slowest.milliseconds, unit: 'ms', most: 300 },
      { name: `staff search of a team, slowest`, value: Math.max(...crew.map(({ milliseconds }) => milliseconds)), unit: 'ms', most: 300 },
      { name: 'staff search, median', value: median(each.map(({ units }) => units)), unit: 'RU' },
      { name: `staff search, dearest (${dearest.q})`, value: dearest.units, unit: 'RU', most: 120 },
    ]
  } finally {
    await tearDown()
  }
}

type Scene = Awaited<ReturnType<typeof aFullCommunity>>

async function timed({ world, units }: Scene, { token }: Someone, q: string) {
  const http = httpOf(world)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    world.clock.pass(1_000)
    const started = performance.now()
    units.all = 0
    const { status, body } = await http.call('search.find', { communityId: world.communityId, q }, token)
    times.push(performance.now() - started)
    if (status !== 200 || (body.items as unknown[]).length === 0) throw new Error(`a search for ${q} was answered ${status}`)
  }
  return { milliseconds: median(times), units: units.all }
}

async function aFullCommunity() {
  const { client, units } = recordingClient()
  const shown = new Set<string>()
  const world = await newWorld({ table: () => noting(createTable(client, process.env.TABLE ?? ''), shown) })
  const manager = await world.someone({ posts: [{ role: 'manager' }] })
  const worker = await world.someone({ posts: [{ role: 'serviceWorker', of: 'repair-crew' }] })
  const neighbours = neighboursOf(world)
  const all = [...casesOf(world, neighbours)]
  const oldNumber = all[0]?.number ?? ''
  const tokens = [...searches.flatMap((q) => tokensIn(q)), ...numbersOf(oldNumber)]
  const asked = new Set([...keysOf(world.ctx, 'case', tokens), ...keysOf(world.ctx, 'person', tokens)])
  const isAsked = (write: Write) => isEntry(write) && asked.has(write.key.partition.split('#')[1] ?? '')
  const found = async (person: StoredPerson) => (await foundWrites(world.ctx, { after: person })).filter(isAsked)
  await putAll(
    world,
    neighbours.map((person) => ({ key: personKey(person.id), put: person })),
  )
  await putAll(world, (await Promise.all(neighbours.map(found))).flat())
  const byId = new Map(all.map((item) => [item.id, item]))
  for (const some of chunksOf(all, 5_000))
    await putAll(
      world,
      some.flatMap((after) => writesFor(world, after).filter(isAsked)),
    )
  const scene = { world, manager, worker, units, oldNumber }
  // The first time tells which cases are shown.
  for (const q of [...searches, oldNumber])
    for (const someone of [manager, worker]) await httpOf(world).call('search.find', { communityId: world.communityId, q }, someone.token)
  const items = [...shown].flatMap((id) => byId.get(id) ?? [])
  await putAll(
    world,
    items.flatMap((after) => writesFor(world, after).filter(({ key }) => key.sort === 'case')),
  )
  return scene
}

const writesFor = ({ ctx }: World, after: StoredCase) => writesOf(ctx, { kind: repair, after, hours: ordinaryHours })

function tokensIn(q: string): string[] {
  const question = questionOf(q)
  return [...(question?.number ? [question.number] : []), ...(question?.terms.flat(2) ?? [])]
}

function noting(table: ReturnType<typeof createTable>, shown: Set<string>): typeof table {
  const idOf = ({ partition }: Key) => partition.split('#case#')[1]
  return {
    ...table,
    batchGet(keys, attributes) {
      for (const id of keys.map(idOf)) if (id !== undefined) shown.add(id)
      return table.batchGet(keys, attributes)
    },
  }
}

const addressAt = (at: number) =>
  `${['兴隆小区', '清泉苑', '和顺小区'][at % 3]}${1 + (at % 16)}号楼${1 + (at % 4)}单元${1 + (at % 6)}0${1 + (at % 2)}`

function neighboursOf({ communityId, services, ctx }: World): StoredPerson[] {
  return Array.from({ length: people }, (_, at) => {
    const id = services.ids.make('per')
    return {
      id,
      communityId,
      name: `${surnames[at % surnames.length]}${given[at % given.length]}`,
      phone: services.crypto.seal({ communityId: ctx.communityId, record: id, field: 'phone' }, `1990000${String(at).padStart(4, '0')}`),
      home: { householdId: `c01-b${1 + (at % 16)}-${1 + (at % 4)}-101`, address: addressAt(at), state: 'confirmed' },
      language: 'zh-CN',
      textSize: 'standard',
      posts: [],
      openidIndex: id,
      loginVersion: 1,
      logins: {},
      version: 1,
      schema: 1,
    }
  })
}

function* casesOf({ ctx, services, clock }: World, neighbours: StoredPerson[]): Generator<StoredCase> {
  const keys = neighbours.map((person) => askerKeysOf(ctx, person))
  const now = clock.now()
  for (let at = 0; at < cases; at++) {
    const day = Math.floor(at / casesADay)
    clock.set(first + day * oneDay)
    const who = (at * 7) % neighbours.length
    const number = `BX-${toInstant(clock.now()).slice(0, 10).replaceAll('-', '')}-${String((at % casesADay) + 1).padStart(4, '0')}`
    const made = aStoredCase(repair, { at: clock.now(), requesterId: neighbours[who]?.id ?? '', askerKeys: keys[who] ?? [] })
    yield {
      ...made,
      id: services.ids.make('cas'),
      number,
      placeWords: addressAt(who),
      category: 'other.other',
      form: { text: texts[at % texts.length] },
    }
  }
  clock.set(now)
}

async function putAll({ ctx }: World, writes: Write[]): Promise<void> {
  const documents = DynamoDBDocumentClient.from(recordingClient().client, { marshallOptions: { removeUndefinedValues: true } })
  const items = writes.flatMap((write) => ('put' in write ? [itemOf(write.key, write.put)] : []))
  for (const four of chunksOf(chunksOf(items, 25), 4)) await Promise.all(four.map(put))
  documents.destroy()

  async function put(some: Item[]) {
    const requests = some.map((Item) => ({ PutRequest: { Item } }))
    await patiently(() => documents.send(new BatchWriteCommand({ RequestItems: { [process.env.TABLE ?? '']: requests } })))
  }
  function itemOf({ partition, sort }: Key, put: Item): Item {
    return { ...put, pk: ctx.table.partition(partition), sk: sort }
  }
}
