import * as z from 'zod/mini'
import { Document, Organisation, Service, Term } from '../../contract/catalogue/catalogue'
import { Entry, type EntryKey, EntryKind, entriesOf } from '../../contract/catalogue/entries'
import { Path } from '../../contract/catalogue/paths'
import type { Catalogue } from '../../contract/catalogue/routes'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { pagesOf } from '../platform/pages'
import { readable } from '../platform/readable'
import { remembered } from '../platform/remembered'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'

const partition = 'catalogue'
const mostInPage = 500

/** A catalogue under the name of its contents. */
type Known = { version: string; catalogue: Catalogue }

const catalogue = remembered({ milliseconds: 60_000, read: readCatalogue })

/** A community's catalogue, cached for a minute; undefined while it has none. */
export const findCatalogue = catalogue.find

/** Has this instance read the catalogue anew; others follow within a minute. */
export const forgetCatalogue = catalogue.forget

async function readCatalogue(ctx: Context): Promise<Known | undefined> {
  const items = await itemsOf(ctx)
  if (items.length === 0) return undefined
  const known = {
    services: partOf(items, 'service', Service),
    documents: partOf(items, 'document', Document),
    organisations: partOf(items, 'organisation', Organisation),
    glossary: partOf(items, 'term', Term),
    paths: partOf(items, 'path', Path),
  }
  return { version: hashOf(known), catalogue: known }
}

const Stored = z.object({ order: z.number(), entry: z.looseObject({}), hash: z.string() })

/** A published entry as it is now; `hash` names its contents. */
export interface StoredEntry<E extends Entry = Entry> {
  order: number
  entry: E
  hash: string
}

const keyOf = ({ of, id }: EntryKey) => ({ partition, sort: `${of}#${id}` })

/** A published entry as it is now. */
export async function findEntry(ctx: Context, key: EntryKey): Promise<StoredEntry | undefined> {
  const item = await ctx.table.get(keyOf(key))
  if (!item) return undefined
  const { entry, ...stored } = Stored.parse(item)
  return { ...stored, entry: Entry.parse({ ...entry, of: key.of }) }
}

/** A published service as it is now. */
export async function findService(ctx: Context, id: string): Promise<StoredEntry<Extract<Entry, { of: 'service' }>> | undefined> {
  const found = await findEntry(ctx, { of: 'service', id })
  return found?.entry.of === 'service' ? { ...found, entry: found.entry } : undefined
}

/** Replaces a published entry, or adds one; fails (`entry`) if it is not as it was read. */
export const replaceEntry = (entry: Entry, { order, hash }: { order: number; hash: string | undefined }): Write => ({
  ...putEntry(entry, order),
  when: hash === undefined ? 'absent' : [['hash', '=', hash]],
  named: 'entry',
})

const putEntry = (entry: Entry, order: number): Write & { put: Item } => ({
  key: keyOf(entry),
  put: { order, entry, hash: hashOf(entry) },
})

/** The readable entries of one kind, in the order of who wrote them. */
function partOf<T>(items: Item[], kind: string, schema: z.ZodMiniType<T>): T[] {
  const stored = z.object({ order: z.number(), entry: schema })
  return readable(
    stored,
    items.filter(({ sk }) => String(sk).startsWith(`${kind}#`)),
  )
    .sort((a, b) => a.order - b.order)
    .map(({ entry }) => entry)
}

/** The writes that put each entry and path of a catalogue. */
export const putEntries = (catalogue: Catalogue): Write[] => [
  ...EntryKind.options.flatMap((kind) => entriesOf(catalogue, kind).map(putEntry)),
  ...catalogue.paths.map((entry, order) => ({ key: { partition, sort: `path#${entry.id}` }, put: { order, entry } })),
]

/** The writes that take out the stored entries which `writes` do not put. */
export async function removeOthers(ctx: Context, writes: Write[]): Promise<Write[]> {
  const kept = new Set(writes.map(({ key }) => key.sort))
  const others = (await itemsOf(ctx)).map(({ sk }) => String(sk)).filter((sort) => !kept.has(sort))
  return others.map((sort) => ({ key: { partition, sort }, remove: true }))
}

async function itemsOf(ctx: Context): Promise<Item[]> {
  const found: Item[] = []
  for await (const { items } of pagesOf((after?: Item) => ctx.table.query({ partition, limit: mostInPage, after }))) found.push(...items)
  return found
}
