import { readEnvironment } from '../../functions/platform/environment'
import { createClient, type Item } from '../../functions/platform/table'

const reads = new Set(['BatchGetItemCommand', 'GetItemCommand', 'QueryCommand'])
const indexes = [
  ['pk', 'at'],
  ['listPk', 'listSk'],
  ['duePk', 'dueAt'],
  ['undeliveredPk', 'undeliveredSk'],
] as const

type Used = { CapacityUnits?: number }
type Keyed = { Key?: Item }
type Transact = { Put?: { Item: Item }; Update?: Keyed & { UpdateExpression?: string }; Delete?: Keyed; ConditionCheck?: Keyed }

/**
 * A client of the test store that adds up what the requests through it cost: reads as the store itself says, writes by the rules of
 * DynamoDB (a kilobyte begun is a unit, two in a transaction; each index an item stands in one more, and one where it leaves its
 * place there), since the embedded store leaves the indexes out.
 */
export function meteredClient() {
  const units = { read: 0, write: 0 }
  const known = new Map<string, Item>()
  const client = createClient(readEnvironment({ ...process.env, SECRETS: 'none', WECHAT_URL: 'none', WEB_LOGIN_ADDRESS: 'none' }))
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = String(context.commandName)
      const input = { ...(args.input as object), ReturnConsumedCapacity: 'TOTAL' } as typeof args.input
      const answer = await next({ ...args, input })
      const { ConsumedCapacity: consumed } = answer.output as { ConsumedCapacity?: Used | Used[] }
      const used = [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
      if (reads.has(command)) units.read += used
      else if ('TransactItems' in args.input)
        for (const write of args.input.TransactItems as Transact[]) units.write += costOf(write, known)
      else units.write += used
      return answer
    },
    { step: 'initialize', name: 'metering' },
  )
  return { client, units, reset: () => Object.assign(units, { read: 0, write: 0 }) }
}

function costOf({ Put, Update, Delete, ConditionCheck }: Transact, known: Map<string, Item>): number {
  const { pk, sk } = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {}
  const key = JSON.stringify([pk, sk])
  const before = known.get(key)
  // An update changes little of its item: what it takes out of an index costs one more there.
  if (Update) return 2 * kilobytes(before ?? {}) + (before && /REMOVE/.test(Update.UpdateExpression ?? '') ? standing(before) : 0)
  if (ConditionCheck) return 2 * kilobytes(before ?? {})
  if (Put) known.set(key, Put.Item)
  else known.delete(key)
  const after = Put?.Item
  return 2 * Math.max(kilobytes(before ?? {}), kilobytes(after ?? {})) + indexed(before, after)
}

const placeIn = (item: Item | undefined, [pk, sk]: readonly [string, string]) =>
  item?.[pk] && item[sk] ? JSON.stringify([item[pk], item[sk]]) : undefined
const standing = (item: Item) => indexes.filter((index) => placeIn(item, index) !== undefined).length * kilobytes(item)

function indexed(before: Item | undefined, after: Item | undefined): number {
  return indexes.reduce((sum, index) => {
    const [was, is] = [placeIn(before, index), placeIn(after, index)]
    const leaves = before && was !== undefined && was !== is ? kilobytes(before) : 0
    return sum + leaves + (after && is !== undefined ? kilobytes(after) : 0)
  }, 0)
}

const kilobytes = (item: Item) => Math.max(1, Math.ceil(bytesOf(item) / 1024))

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, each) => sum + 1 + bytesOf(each), 0)
  if (typeof value === 'object' && value !== null)
    return 3 + Object.entries(value).reduce((sum, [name, each]) => sum + Buffer.byteLength(name) + 1 + bytesOf(each), 0)
  return 1
}
