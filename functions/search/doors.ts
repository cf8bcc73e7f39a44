import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import type { Token } from './rules'
import { beginning, entryKey, gridPartition, timeOf } from './store'

/** What the index holds. */
export type Thing = 'case' | 'person'

/**
 * How a thing is found: the keys that its tokens become, and who reads them. Each key has an entry for each of `units` (teams, or
 * for people the grid), and the first of these is read by managers and in the grid as well, if they may see the thing.
 */
export type Findable = { id: string; keys: readonly string[]; units: readonly string[]; managers: boolean; gridId: string | null }

/** The keys of tokens: HMACs that differ between communities and between things, so nobody reads a name or a word in the table. */
export const keysOf = (ctx: Context, thing: Thing, tokens: readonly Token[]): string[] => [
  ...new Set(tokens.map((token) => ctx.crypto.index(ctx.communityId, `search.${thing}`, token))),
]

/**
 * The entries that change with a thing, to be written in its own transaction; only those that change. `before` has to be what the
 * transaction's condition holds it to.
 */
export function indexWrites(ctx: Context, { before, after }: { before?: Findable; after?: Findable }): Write[] {
  const [was, is] = [entriesOf(ctx, before), entriesOf(ctx, after)]
  const gone = [...was.keys()].filter((name) => !is.has(name))
  return [
    ...gone.map((name): Write => ({ key: keyOf(was, name), remove: true })),
    ...[...is].filter(([name, { put }]) => JSON.stringify(was.get(name)?.put) !== JSON.stringify(put)).map(([, entry]): Write => entry),
  ]
}

/** Whether a write is one of the index's own. */
export const isEntry = ({ key }: Write): boolean => key.partition.startsWith(beginning)

type Entry = Extract<Write, { put: unknown }>

function entriesOf(ctx: Context, thing: Findable | undefined): Map<string, Entry> {
  const entries = (thing?.keys ?? []).flatMap((key) =>
    (thing?.units ?? []).map((unit, at) => entryOf(ctx, { ...(thing as Findable), key, unit, first: at === 0 })),
  )
  return new Map(entries.map((entry) => [`${entry.key.partition}\n${entry.key.sort}`, entry]))
}

type One = Findable & { key: string; unit: string; first: boolean }

function entryOf(ctx: Context, { id, key, unit, first, managers, gridId }: One): Entry {
  const time = timeOf(id)
  const inGrid = gridId !== null && { listPk: ctx.table.partition(gridPartition(key, gridId)), listSk: time }
  return { key: entryKey({ key, unit, id }), put: { id, ...(first && managers && { at: time }), ...(first && inGrid) } }
}

function keyOf(entries: Map<string, Entry>, name: string) {
  const entry = entries.get(name)
  if (!entry) throw new Error('an entry of the index is missing')
  return entry.key
}
