import type { Context } from '../../functions/platform/context'
import { type ScopedTable, scope } from '../../functions/platform/scope'
import type { Item, Key, Table } from '../../functions/platform/table'
import type { Write } from '../../functions/platform/write'
import { nameOf } from './write'

/**
 * A table that keeps writes to itself and reads through to the real one: stories are played on it with the product's own verbs,
 * and the result is written in batches. There are no other writers, so conditions always hold.
 */
export function rehearse(ctx: Context) {
  const kept = new Map<string, { key: Key; item: Item }>()
  /** Partitions whose other items are in the real table: rosters, of which a member has had a turn. */
  const shared = new Set<string>()
  const behind = ctx.wholeTable
  const put = (key: Key, item: Item) => kept.set(nameOf(key), { key, item: { ...item, pk: key.partition, sk: key.sort } })

  async function get(key: Key): Promise<Item | undefined> {
    return kept.get(nameOf(key))?.item ?? (await behind.get(key))
  }

  async function write(write: Write): Promise<void> {
    if ('put' in write) put(write.key, write.put)
    else if ('remove' in write) kept.delete(nameOf(write.key))
    else if ('change' in write) {
      const before = await get(write.key)
      if (before && !kept.has(nameOf(write.key))) shared.add(write.key.partition)
      put(write.key, { ...before, ...write.change.set })
    }
  }

  const table: Table = {
    ...behind,
    get,
    batchGet: async (keys) => (await Promise.all(keys.map(get))).filter((item) => item !== undefined),
    count: async (key, attribute) => {
      const count = Number((await get(key))?.[attribute] ?? 0) + 1
      put(key, { [attribute]: count })
      return count
    },
    query: async (query) => {
      const own = [...kept.values()].filter(({ key }) => key.partition === query.partition && key.sort.startsWith(query.prefix ?? ''))
      if (own.length === 0) return behind.query(query)
      const { items } = shared.has(query.partition) ? await behind.query(query) : { items: [] }
      const all = new Map([...items, ...own.map(({ item }) => item)].map((item) => [String(item.sk), item]))
      return { items: [...all.keys()].sort().flatMap((sort) => all.get(sort) ?? []), last: undefined }
    },
    transact: async (writes) => {
      for (const each of writes) await write(each)
      return []
    },
  }
  return { table: scope(table, ctx.communityId) satisfies ScopedTable, left: () => [...kept.values()] }
}
