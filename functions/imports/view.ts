import type { Import, ImportState, PlaceState } from '../../contract/imports'
import { toInstant } from '../../contract/time'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { type Summary, summarise } from './compare.rules'
import { compareAll } from './compareAll'
import { findImport, findSteps, type StoredImport } from './store'

/** Of problems, doubts and what was kept. */
export const mostShown = 100
export const undoMilliseconds = 86_400_000
const none: Summary = {
  added: { compounds: 0, buildings: 0, households: 0, grids: 0 },
  equal: 0,
  doubtful: 0,
  places: { new: 0, changed: 0, equal: 0, doubtful: 0, out: 0 },
  doubts: [],
  problems: [],
}

/** An import in one of these states, default any; refuses NOT_FOUND and IMPORT_NOT_NOW. */
export async function mustBeThere(ctx: Context, importId: string, states?: readonly ImportState[]): Promise<StoredImport> {
  const item = await findImport(ctx, importId)
  if (!item) throw refuse('NOT_FOUND')
  if (states && !states.includes(item.state)) throw refuse('IMPORT_NOT_NOW')
  return item
}

/** What a list would change, or has changed. */
export async function summaryOf(ctx: Context, item: StoredImport): Promise<Summary> {
  if (item.state === 'read') return summarise(await compareAll(ctx, item))
  if (!item.outcome) return none
  return { ...none, ...item.outcome, places: { ...none.places, ...item.outcome.places } as Record<PlaceState, number> }
}

export async function viewImport(ctx: Context, item: StoredImport): Promise<Import> {
  const [{ doubts, problems, ...summary }, kept] = await Promise.all([summaryOf(ctx, item), keptOf(ctx, item)])
  const open = doubts.filter(({ choice }) => choice === null)
  return {
    id: item.id,
    state: item.state,
    startedAt: toInstant(Date.parse(item.startedAt)),
    rows: item.rows,
    repeated: item.repeated,
    ...summary,
    problems: {
      total: item.problems.total + problems.length,
      items: [...item.problems.items, ...problems].sort((one, other) => one.row - other.row).slice(0, mostShown),
    },
    doubts: {
      total: doubts.length,
      open: open.length,
      items: [...open, ...doubts.filter(({ choice }) => choice !== null)].slice(0, mostShown),
    },
    progress: { done: item.done, of: item.steps },
    undoUntil: undoUntil(ctx, item),
    kept: { total: kept.length, items: kept.slice(0, mostShown) },
  }
}

function undoUntil(ctx: Context, { state, appliedAt }: StoredImport): string | null {
  const until = appliedAt === undefined ? 0 : Date.parse(appliedAt) + undoMilliseconds
  return state === 'applied' && until > ctx.clock.now() ? toInstant(until) : null
}

async function keptOf(ctx: Context, { id, state, steps }: StoredImport): Promise<string[]> {
  if (state !== 'undoing' && state !== 'undone') return []
  return (await findSteps(ctx, id, { from: 0, to: steps })).flatMap(({ kept = [] }) => kept.map(({ words }) => words))
}
