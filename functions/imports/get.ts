import * as z from 'zod/mini'
import type { Import, ImportPlace, ImportRow, importsContract } from '../../contract/imports'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { gridsNow } from '../communities/doors'
import { mustBe } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import type { Compared } from './compare.rules'
import { compareAll } from './compareAll'
import { findLatest } from './store'
import { mustBeThere, viewImport } from './view'

/** The latest imports whose file has come, newest first. */
export async function listImports(ctx: Context): Promise<{ items: ImportRow[]; next: null }> {
  mustBe(ctx, 'manager')
  const rows = (await findLatest(ctx)).filter(({ state }) => state !== 'waiting')
  return {
    items: rows.map(({ id, state, startedAt, rows: count, outcome }) => ({
      id,
      state,
      startedAt: toInstant(Date.parse(startedAt)),
      rows: count,
      households: outcome?.added.households ?? 0,
    })),
    next: null,
  }
}

export async function getImport(ctx: Context, { importId }: InputOf<typeof importsContract.get>): Promise<Import> {
  mustBe(ctx, 'manager')
  return viewImport(ctx, await mustBeThere(ctx, importId))
}

type Asked = InputOf<typeof importsContract.places>

/** A page of the buildings of a list that waits to be written. */
export async function listPlaces(
  ctx: Context,
  { importId, state, cursor, limit = 20 }: Asked,
): Promise<{ items: ImportPlace[]; next: string | null }> {
  mustBe(ctx, 'manager')
  const item = await mustBeThere(ctx, importId, ['read'])
  const [from = '-1'] = cursor ? readCursor(cursor, z.tuple([z.string().check(z.regex(/^\d{1,5}$/))])) : []
  const [{ grids }, all] = await Promise.all([gridsNow(ctx), compareAll(ctx, item)])
  const nameOf = (id: string | null) => grids.find((grid) => grid.id === id)?.name ?? null
  const rest = all.filter((one) => one.group.at > Number(from) && (state === undefined || one.state === state))
  const page = rest.slice(0, limit)
  return {
    items: page.map((one) => viewPlace(one, nameOf)),
    next: rest.length > limit ? writeCursor([String(page.at(-1)?.group.at)]) : null,
  }
}

function viewPlace({ group, state, equal, added, grid }: Compared, nameOf: (id: string | null) => string | null): ImportPlace {
  return {
    at: group.at,
    compound: group.compound,
    building: group.building,
    state,
    equal,
    added,
    grid: grid && { from: nameOf(grid.from), to: nameOf(grid.to) ?? grid.to },
    row: group.row,
  }
}
