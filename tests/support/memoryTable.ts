import { checkCursor, type Failure, type Item, isWithin, type Key, type Query, type Table } from '../../functions/platform/table'
import type { Test, Write } from '../../functions/platform/write'

/**
 * The table in the memory of this process, for tests of verbs, which DynamoDB Local slows down four times
 * (decision 025); `tests/functions/platform/memoryTable.test.ts` holds it to DynamoDB Local's answers. It never conflicts, throttles or fails; a page has no most bytes.
 */
export function createMemoryTable(): Table {
  const items = new Map<string, Item>()
  const indexed = new Map<string, Map<string, Item>>()
  const done = new Set<string>()

  function keep(id: string, item: Item | undefined) {
    const before = items.get(id)
    if (before) for (const place of placesOf(before)) indexed.get(place)?.delete(id)
    if (!item) return void items.delete(id)
    items.set(id, item)
    for (const place of placesOf(item)) {
      const there = indexed.get(place) ?? new Map<string, Item>()
      indexed.set(place, there.set(id, item))
    }
  }

  async function get(key: Key): Promise<Item | undefined> {
    await turn()
    return copyOf(items.get(idOf(key)))
  }

  async function batchGet(keys: Key[], attributes?: readonly string[]): Promise<Item[]> {
    await turn()
    const wanted = attributes && new Set(['pk', 'sk', ...attributes])
    if (new Set(keys.map(idOf)).size > 100) throw new Error(`ValidationException: a batch of ${keys.length}`)
    const found = keys.map((key) => items.get(idOf(key))).filter((item) => item !== undefined)
    return found.map((item) => copyOf(wanted ? Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name))) : item))
  }

  async function query({ index = 'table', partition, limit, after, descending = false, ...bounds }: Query) {
    await turn()
    const sort = sorts[index]
    checkCursor(after?.[sort], bounds)
    const order = (one: Item, other: Item) =>
      (descending ? -1 : 1) * (compare(one[sort], other[sort]) || compare(one.pk, other.pk) || compare(one.sk, other.sk))
    const all = [...(indexed.get(`${index} ${partition}`)?.values() ?? [])]
      .filter((item) => isWithin(String(item[sort]), bounds) && (!after || order(item, after) > 0))
      .sort(order)
    const page = all.slice(0, limit)
    const end = page.at(-1)
    return { items: page.map((item) => copyOf(item)), last: end && page.length === limit ? keysOf(index, end) : undefined }
  }

  async function count(key: Key, attribute: string): Promise<number> {
    await turn()
    const now = changed(items.get(idOf(key)), { key, change: { add: { [attribute]: 1 } } })
    keep(idOf(key), now)
    return Number(now[attribute])
  }

  async function transact(writes: Write[], token: string, lastLook?: () => void): Promise<Failure[]> {
    lastLook?.()
    await turn()
    if (done.has(token)) return []
    checkTransaction(writes)
    const failures: Failure[] = []
    const after = new Map<string, Item | undefined>()
    for (const write of writes) {
      const id = idOf(write.key)
      const item = items.get(id)
      if (!holds(item, write)) failures.push({ name: write.named ?? '', item: copyOf(item) })
      else if (!('check' in write)) after.set(id, outcomeOf(item, write))
    }
    if (failures.length > 0) return failures
    for (const [id, item] of after) keep(id, item)
    done.add(token)
    return []
  }

  return { get, batchGet, query, count, transact }
}

const sorts = { table: 'sk', byTime: 'at', lists: 'listSk', due: 'dueAt', undelivered: 'undeliveredSk' } as const
const partitions = { table: 'pk', byTime: 'pk', lists: 'listPk', due: 'duePk', undelivered: 'undeliveredPk' } as const
type Index = keyof typeof sorts
const indexes = Object.keys(sorts) as Index[]

// Not the one of a test that stops the clocks.
const { setImmediate } = globalThis
/** As with a store that is far away, everybody else who is ready goes on first. */
const turn = () => new Promise<void>((done) => setImmediate(done))

const idOf = ({ partition, sort }: Key) => `${partition}\n${sort}`
const compare = (one: unknown, other: unknown) => (one === other ? 0 : (one as string) < (other as string) ? -1 : 1)

function placesOf(item: Item): string[] {
  return indexes
    .filter((index) => item[partitions[index]] !== undefined && item[sorts[index]] !== undefined)
    .map((index) => `${index} ${item[partitions[index]]}`)
}

function keysOf(index: Index, item: Item): Item {
  const names = new Set(['pk', 'sk', partitions[index], sorts[index]])
  return Object.fromEntries([...names].map((name) => [name, item[name]]))
}

function outcomeOf(before: Item | undefined, write: Write): Item | undefined {
  if ('change' in write) return checked(changed(before, write))
  if ('put' in write) return checked({ ...(copyOf(write.put) as Item), pk: write.key.partition, sk: write.key.sort })
}

type Change = Extract<Write, { change: unknown }>['change']

function changed(before: Item | undefined, { key, change }: { key: Key; change: Change }): Item {
  const item: Item = before ? copyOf(before) : { pk: key.partition, sk: key.sort }
  for (const [path, value] of Object.entries(change.set ?? {})) if (value !== undefined) setAt(item, path, copyOf(value))
  for (const [path, more] of Object.entries(change.add ?? {})) {
    const was = valueAt(item, path) ?? 0
    if (typeof was !== 'number' || typeof more !== 'number') throw new Error('ValidationException: only numbers can be added to')
    setAt(item, path, was + more)
  }
  for (const path of change.remove ?? []) {
    const [above, name] = placeOf(item, path)
    delete above[name]
  }
  return item
}

function placeOf(item: Item, path: string): [above: Item, name: string] {
  const parts = path.split('.')
  const name = parts.pop() ?? ''
  let above: unknown = item
  for (const part of parts) above = isMap(above) ? above[part] : undefined
  if (!isMap(above)) throw new Error(`ValidationException: nothing holds ${path}`)
  return [above, name]
}

function setAt(item: Item, path: string, value: unknown) {
  const [above, name] = placeOf(item, path)
  above[name] = value
}

function valueAt(item: Item | undefined, path: string): unknown {
  let value: unknown = item
  for (const part of path.split('.')) value = isMap(value) ? value[part] : undefined
  return value
}

function isMap(value: unknown): value is Item {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function holds(item: Item | undefined, write: Write): boolean {
  const when = write.when ?? ('check' in write ? 'exists' : undefined)
  if (when === undefined) return true
  if (when === 'exists') return item !== undefined
  if (when === 'absent') return item === undefined
  return when.every((test) => passes(item, test))
}

function passes(item: Item | undefined, [attribute, how, wanted]: Test): boolean {
  const value = valueAt(item, attribute)
  if (how === 'exists') return value !== undefined
  if (how === 'absent') return value === undefined
  if (how === 'absentOrBelow') return value === undefined || isBelow(value, wanted)
  if (how === '=') return isSame(value, wanted)
  if (how === '<>') return !isSame(value, wanted)
  if (how === '<') return isBelow(value, wanted)
  if (how === '>') return isBelow(wanted, value)
  return isSame(value, wanted) || (how === '<=' ? isBelow(value, wanted) : isBelow(wanted, value))
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other) && one !== undefined
const isBelow = (one: unknown, other: unknown) =>
  typeof one === typeof other && ['string', 'number'].includes(typeof one) && (one as number) < (other as number)

function checkTransaction(writes: Write[]) {
  if (writes.length === 0 || writes.length > 100) throw new Error(`ValidationException: a transaction of ${writes.length}`)
  if (new Set(writes.map(({ key }) => idOf(key))).size < writes.length) throw new Error('ValidationException: two writes of one item')
  for (const write of writes) {
    if ('change' in write) checkPaths(write.change)
    if (Array.isArray(write.when)) write.when.forEach(checkTest)
  }
}

function checkTest([attribute, how, wanted]: Test) {
  const orders = how.startsWith('<') || how.startsWith('>') || how === 'absentOrBelow'
  if (orders && how !== '<>' && !['string', 'number'].includes(typeof wanted))
    throw new Error(`ValidationException: no order of ${attribute}`)
}

function checkPaths({ set = {}, add = {}, remove = [] }: Change) {
  const paths = [...Object.keys(set).filter((path) => set[path] !== undefined), ...Object.keys(add), ...remove]
  if (paths.length === 0) throw new Error('ValidationException: a change of nothing')
  const meet = paths.some((one, at) => paths.some((other, there) => at !== there && `${one}.`.startsWith(`${other}.`)))
  if (meet) throw new Error('ValidationException: two changes of one attribute')
}

/** The item, if the store would keep it. */
function checked(item: Item): Item {
  for (const name of [...Object.values(partitions), ...Object.values(sorts)]) {
    const value = item[name]
    if (value !== undefined && (typeof value !== 'string' || value === '')) throw new Error(`ValidationException: ${name} is a key`)
  }
  if (JSON.stringify(item).length > 400 * 1024) throw new Error('ValidationException: an item of more than 400 KB')
  return item
}

/** What the store keeps of a value: no undefined, nothing that is not JSON's. */
function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.filter((each) => each !== undefined).map((each) => copyOf(each)) as T
  if (isMap(value)) {
    const copy: Item = {}
    for (const name in value) if (value[name] !== undefined) copy[name] = copyOf(value[name])
    return copy as T
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('ValidationException: not a number')
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) throw new Error('ValidationException: no plain value')
  return value
}
