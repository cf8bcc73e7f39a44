import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { chunksOf } from '../../functions/platform/chunks'
import type { Context } from '../../functions/platform/context'
import { createClient, type Item, type Key } from '../../functions/platform/table'
import type { Write } from '../../functions/platform/write'

/** The write of a new item, as the functions' areas make it. */
export type NewItem = Write & { put: Item }

/** Writes items in batches. Batches have no conditions, so existing items are looked up first. */
export type Writer = {
  /** The existing items with these keys. */
  find(keys: Key[]): Promise<Map<string, Item>>
  /** Writes the missing items and returns their number. */
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

/** The writes that put an item. */
export const newItems = (writes: Write[]): NewItem[] => writes.filter((write): write is NewItem => 'put' in write)
