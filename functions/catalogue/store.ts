import * as z from 'zod/mini'
import { Document, Organisation, Service, Term } from '../../contract/catalogue/catalogue'
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

const StoredService = z.object({ order: z.number(), entry: Service, hash: z.string() })
export type StoredService = z.infer<typeof StoredService>

const serviceKey = (id: string) => ({ partition, sort: `service#${id}` })

/** A published service as it is now. */
export async function findService(ctx: Context, id: string): Promise<StoredService | undefined> {
  const item = await ctx.table.get(serviceKey(id))
  return item && StoredService.parse(item)
}

/** Replaces a published service, or adds one; fails (`service`) if it is not as it was read. */
export const replaceService = (entry: Service, { order, hash }: Partial<StoredService> & { order: number }): Write => ({
  ...putService(entry, order),
  when: hash === undefined ? 'absent' : [['hash', '=', hash]],
  named: 'service',
})

const putService = (entry: Service, order: number): Write & { put: Item } => ({
  key: serviceKey(entry.id),
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

/** The writes that put each entry of a catalogue. */
export function putEntries({ services, documents, organisations, glossary, paths }: Catalogue): Write[] {
  return [
    ...services.map(putService),
    ...documents.map((entry, order) => putEntry(`document#${entry.id}`, { order, entry })),
    ...organisations.map((entry, order) => putEntry(`organisation#${entry.id}`, { order, entry })),
    ...glossary.map((entry, order) => putEntry(`term#${entry.word}`, { order, entry })),
    ...paths.map((entry, order) => putEntry(`path#${entry.id}`, { order, entry })),
  ]
}

const putEntry = (sort: string, put: { order: number; entry: unknown }): Write => ({ key: { partition, sort }, put })

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
