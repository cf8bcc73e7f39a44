import type { Item, Key, Query, Table } from './table'
import type { Write } from './write'

/** The table of one community: its id is put before every partition, so no key leads to another community's items. */
export type ScopedTable = ReturnType<typeof scope>

export function scope(table: Table, communityId: string) {
  const partition = (name: string) => `${communityId}#${name}`
  const keyOf = (key: Key): Key => ({ partition: partition(key.partition), sort: key.sort })

  return {
    /** A partition's full name, for attributes that put an item into an index. */
    partition,
    get: (key: Key): Promise<Item | undefined> => table.get(keyOf(key)),
    batchGet: (keys: Key[], attributes?: readonly string[]): Promise<Item[]> => table.batchGet(keys.map(keyOf), attributes),
    count: (key: Key, attribute: string): Promise<number> => table.count(keyOf(key), attribute),
    query: (query: Query) => table.query({ ...query, partition: partition(query.partition) }),
    transact: (writes: Write[], token: string, lastLook?: () => void) =>
      table.transact(
        writes.map((write) => ({ ...write, key: keyOf(write.key) })),
        token,
        lastLook,
      ),
  }
}
