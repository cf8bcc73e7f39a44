import type { Context } from '../platform/context'

/** Whose entries are read: all that managers see, those of a team (for people, of a grid), or those of a grid's cases. */
export type Scope = { all: true } | { unit: string } | { grid: string }

/** The partitions of the index. */
export const beginning = 'find#'
const partitionOf = (key: string) => `${beginning}${key}`
export const gridPartition = (key: string, gridId: string) => `${partitionOf(key)}#${gridId}`

/** The part of an id that sorts by time, whatever the thing. */
export const timeOf = (id: string) => id.slice(id.indexOf('_') + 1)

export const entryKey = ({ key, unit, id }: { key: string; unit: string; id: string }) => ({
  partition: partitionOf(key),
  sort: `${unit}#${timeOf(id)}`,
})

/** Times of ids, newest first, down to `floor`; an empty floor means that these are all. */
export type Found = { ids: Set<string>; floor: string }

const entriesAPage = 60

/** The latest of some times; empty if there is none. */
export const highest = (times: readonly string[]): string => [...times].sort().at(-1) ?? ''

/** The things found by a key in these scopes, newest first from `from` on (inclusive): one page, whole down to its floor. */
export async function findByKey(
  ctx: Context,
  { key, scopes, from }: { key: string; scopes: readonly Scope[]; from?: string },
): Promise<Found> {
  const pages = await Promise.all(scopes.map((scope) => readPage(ctx, { key, scope, from })))
  const floor = highest(pages.map((page) => page.floor))
  return { ids: new Set(pages.flatMap(({ ids }) => ids.filter((id) => timeOf(id) >= floor))), floor }
}

async function readPage(ctx: Context, { key, scope, from }: { key: string; scope: Scope; from?: string }) {
  const { items, last } = await ctx.table.query({ ...rangeOf(key, scope, from), descending: true, limit: entriesAPage })
  const ids = items.map(({ id }) => String(id))
  return { ids, floor: last === undefined ? '' : timeOf(ids.at(-1) ?? '') }
}

function rangeOf(key: string, scope: Scope, from: string | undefined) {
  const partition = partitionOf(key)
  if ('all' in scope) return { index: 'byTime' as const, partition, to: from }
  if ('grid' in scope) return { index: 'lists' as const, partition: gridPartition(key, scope.grid), to: from }
  return { partition, from: `${scope.unit}#`, to: `${scope.unit}#${from ?? '~'}` }
}
