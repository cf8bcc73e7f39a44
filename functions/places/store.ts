import * as z from 'zod/mini'
import { Building, Compound } from '../../contract/places'
import type { Context } from '../platform/context'
import { readable } from '../platform/readable'
import type { Write } from '../platform/write'

/** A building with its households (57 on average) is one item; so is a compound with its buildings. */
const StoredBuilding = z.extend(Building, { compoundName: z.string() })
export type StoredBuilding = z.infer<typeof StoredBuilding>

const partition = 'places'
const mostCompounds = 300

export async function findCompounds(ctx: Context): Promise<Compound[]> {
  const { items } = await ctx.table.query({ partition, prefix: 'compound#', limit: mostCompounds })
  return readable(Compound, items)
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
