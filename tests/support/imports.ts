import type { Import } from '../../contract/imports'
import { applyImport, undoImport } from '../../functions/imports/apply'
import { getImport } from '../../functions/imports/get'
import { readImport } from '../../functions/imports/read'
import { startImport } from '../../functions/imports/start'
import { fileKey } from '../../functions/imports/store'
import { importsInTime } from '../../functions/imports/sweep'
import { listCompounds } from '../../functions/places/listCompounds'
import { sweep } from '../../functions/platform/sweep'
import { aRequest } from './bookings'
import { withPlaces } from './places'
import type { createInterruption } from './races'
import { aSheet, headings, type Rows } from './sheets'
import { newWorld, type Someone, type World } from './world'

/** A list that somebody has posted and nobody has read. */
export async function postedImport({ ctx }: Someone, file: Uint8Array): Promise<string> {
  const { importId } = await startImport(ctx, { requestId: aRequest(), bytes: Math.max(1, file.length) })
  await ctx.blobs.put(fileKey(ctx, importId), { type: 'application/octet-stream', bytes: file })
  return importId
}

/** A list that was read, under its usual headings. */
export async function readList(someone: Someone, rows: Rows): Promise<Import> {
  const importId = await postedImport(someone, aSheet([headings, ...rows]))
  return readImport(someone.ctx, { requestId: aRequest(), importId })
}

/** Writes a list that was read to its end. */
export async function written(world: World, { ctx }: Someone, { id }: Import): Promise<Import> {
  await applyImport(ctx, { requestId: aRequest(), importId: id })
  await world.deliver({ again: true })
  return getImport(ctx, { importId: id })
}

/** Takes a list back to its end. */
export async function takenBack(world: World, { ctx }: Someone, { id }: Import): Promise<Import> {
  await undoImport(ctx, { requestId: aRequest(), importId: id })
  await world.deliver({ again: true })
  return getImport(ctx, { importId: id })
}

/** A community with two compounds, and its manager. */
export async function aCommunityWithPlaces(options?: Parameters<typeof newWorld>[0]) {
  const world = await newWorld(options)
  await withPlaces(world)
  return { world, manager: await world.someone({ roles: ['manager'] }) }
}

/** The compounds as whoever chooses a home sees them: 兴隆小区 3号楼 */
export const compoundsOf = async ({ ctx }: Someone) =>
  (await listCompounds(ctx)).items.map(({ name, buildings }) => `${name} ${buildings.map((each) => each.name).join(' ')}`)

export const sweepImports = ({ services }: World) => sweep(services, importsInTime, () => false)

/** Forty buildings, which are written in three steps. */
export const manyBuildings = Array.from({ length: 40 }, (_, at) => ['清泉苑', `${at + 1}`, '1', '101', at % 2 ? '第一网格' : null])

/** All there is of places. */
export const settled = async (world: World) =>
  (await world.ctx.table.query({ partition: 'places', limit: 100 })).items.map(({ pk: _, ...item }) => item)

/** Delivers what happened, and is killed at one of its transactions; then all of it is delivered again, as the stream does. */
export async function killedAt(world: World, interruption: ReturnType<typeof createInterruption>, kill: number): Promise<void> {
  const events = [...world.events]
  let writes = 0
  interruption.beforeEach(() => {
    if (++writes === kill) throw new Error('killed')
  })
  await world.deliver().catch(() => undefined)
  world.events.splice(0, Number.POSITIVE_INFINITY, ...events)
  await world.deliver({ again: true })
}
