import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { chunksOf } from '../../functions/platform/chunks'
import type { Context } from '../../functions/platform/context'
import { createClient, type Item, type Key } from '../../functions/platform/table'
import type { Write } from '../../functions/platform/write'

/** The write of a new item, as the areas of the functions make it. */
export type NewItem = Write & { put: Item }

/** Writes items in batches. A batch knows no conditions, so what is there already is looked for first. */
export type Writer = {
  /** The items of these keys that are there. */
  find(keys: Key[]): Promise<Map<string, Item>>
  /** Writes what is missing and gives how many that were. */
  addMissing(items: NewItem[]): Promise<number>
  close(): void
}

const mostInBatch = 25
const mostInGet = 100
const batchesAtOnce = 4

export const nameOf = ({ partition, sort }: Key) => `${partition}\n${sort}`

export function createWriter(ctx: Context): Writer {
  const client = createClient(ctx.environment)
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

  async function find(keys: Key[]): Promise<Map<string, Item>> {
    const pages = await Promise.all(chunksOf(keys, mostInGet).map((page) => ctx.table.batchGet(page)))
    const found = new Map(pages.flat().map((item) => [`${item.pk}\n${item.sk}`, item]))
    return new Map(
      keys.flatMap((key) => {
        const item = found.get(`${ctx.table.partition(key.partition)}\n${key.sort}`)
        return item ? [[nameOf(key), item] as const] : []
      }),
    )
  }

  async function addMissing(items: NewItem[]): Promise<number> {
    const known = await find(items.map(({ key }) => key))
    const missing = items.filter(({ key }) => !known.has(nameOf(key)))
    for (const batches of chunksOf(chunksOf(missing, mostInBatch), batchesAtOnce)) await Promise.all(batches.map(writeBatch))
    return missing.length
  }

  async function writeBatch(items: NewItem[]): Promise<void> {
    const name = ctx.environment.TABLE
    let open = items.map(({ key, put }) => ({
      PutRequest: { Item: { ...put, pk: ctx.table.partition(key.partition), sk: key.sort } },
    }))
    while (open.length > 0) {
      const answer = await documents.send(new BatchWriteCommand({ RequestItems: { [name]: open } }))
      open = (answer.UnprocessedItems?.[name] ?? []) as typeof open
    }
  }

  return { find, addMissing, close: () => client.destroy() }
}

/** The puts among some writes. */
export const newItems = (writes: Write[]): NewItem[] => writes.filter((write): write is NewItem => 'put' in write)
