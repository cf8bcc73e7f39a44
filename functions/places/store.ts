import * as z from 'zod/mini'
import { Building, Compound } from '../../contract/places'
import { chunksOf } from '../platform/chunks'
import type { Context } from '../platform/context'
import { pagesOf } from '../platform/pages'
import { readable } from '../platform/readable'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'

/**
 * A building with its households (57 on average) is one item; so is a compound with its buildings. `version` counts the changes by
 * imports; it is absent from what was written without one.
 */
const StoredBuilding = z.extend(Building, { compoundName: z.string(), version: z.optional(z.number()) })
export type StoredBuilding = z.infer<typeof StoredBuilding>

const StoredCompound = z.extend(Compound, { version: z.optional(z.number()) })
export type StoredCompound = z.infer<typeof StoredCompound>

export const partition = 'places'
const mostCompounds = 300
const mostAtOnce = 100

export async function findCompounds(ctx: Context): Promise<Compound[]> {
  const { items } = await ctx.table.query({ partition, prefix: 'compound#', limit: mostCompounds })
  return readable(Compound, items)
}

/** As `findCompounds`, with their versions. Throws for one that cannot be read, since what is missing here would be added again. */
export async function findWholeCompounds(ctx: Context): Promise<StoredCompound[]> {
  const found: StoredCompound[] = []
  const read = (after?: Item) => ctx.table.query({ partition, prefix: 'compound#', limit: mostCompounds, after })
  for await (const { items } of pagesOf(read)) found.push(...items.map((item) => StoredCompound.parse(item)))
  return found
}

/** As `findBuildings`, of any number. Throws for one that cannot be read. */
export async function findWholeBuildings(ctx: Context, buildingIds: readonly string[]): Promise<StoredBuilding[]> {
  const pages = chunksOf(buildingIds, mostAtOnce).map((ids) => ctx.table.batchGet(ids.map((id) => ({ partition, sort: `building#${id}` }))))
  return (await Promise.all(pages)).flat().map((item) => StoredBuilding.parse(item))
}

export async function findBuilding(ctx: Context, buildingId: string): Promise<StoredBuilding | undefined> {
  const item = await ctx.table.get({ partition, sort: `building#${buildingId}` })
  return item && StoredBuilding.parse(item)
}

/** The buildings with these ids (at most 100); missing and unreadable ones are left out. */
export async function findBuildings(ctx: Context, buildingIds: string[]): Promise<StoredBuilding[]> {
  return readable(StoredBuilding, await ctx.table.batchGet(buildingIds.map((id) => ({ partition, sort: `building#${id}` }))))
}

export function putCompound(compound: Compound): Write {
  return { key: { partition, sort: `compound#${compound.id}` }, put: compound }
}

export function putBuilding(building: StoredBuilding): Write {
  return { key: { partition, sort: `building#${building.id}` }, put: building }
}
