import type { Found } from '../../contract/search'
import type { Item, Query, Table } from '../../functions/platform/table'
import type { Write } from '../../functions/platform/write'
import { search } from '../../functions/search/search'
import type { Someone } from './world'

/** What a search finds, a word each: `case BX-20261123-0001`, `person 其*`, `home 兴隆小区1号楼1单元101`, `session 包粽子`. */
export async function found({ ctx }: Someone, q: string): Promise<string[]> {
  return (await search(ctx, { q })).items.map(wordOf)
}

export function wordOf(item: Found): string {
  if (item.kind === 'case') return `case ${item.case.number}`
  if (item.kind === 'person') return `person ${item.name}`
  return item.kind === 'home' ? `home ${item.address}` : `session ${item.title}`
}

/** A table that tells what stands in the index of the search, what its transactions were and what was asked of it. */
export function watchedIndex() {
  const entries = new Map<string, Item>()
  const transactions: Write[][] = []
  const asked: string[] = []
  const table = (behind: Table): Table => ({
    ...behind,
    async query(query: Query) {
      asked.push(`query ${query.index ?? 'table'} ${shapeOf(query.partition)}`)
      return behind.query(query)
    },
    async batchGet(keys, attributes) {
      if (keys.length > 0) asked.push(`get ${keys.length}`)
      return behind.batchGet(keys, attributes)
    },
    async transact(writes, token, lastLook) {
      const failures = await behind.transact(writes, token, lastLook)
      if (failures.length > 0) return failures
      transactions.push(writes)
      for (const write of writes.filter(({ key }) => key.partition.includes('#find#'))) {
        const name = `${write.key.partition} ${write.key.sort}`
        if ('put' in write) entries.set(name, write.put)
        else entries.delete(name)
      }
      return failures
    },
  })
  /** The entries of a thing. */
  const of = ({ id }: { id: string }) => [...entries].filter(([, entry]) => entry.id === id).map(([name]) => name)
  return { table, entries, transactions, asked, of }
}

// Keys differ from search to search, but not how long they are.
const shapeOf = (partition: string) => partition.replaceAll(/[0-9a-f]{24}/g, 'key').replace(/^[^#]+/, '')
