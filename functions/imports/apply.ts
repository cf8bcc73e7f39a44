import type { Import, importsContract } from '../../contract/imports'
import type { InputOf } from '../../contract/route'
import { mustBe } from '../platform/caller'
import { type Change, commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { importEvent, importEvents } from './events'
import { changeImport, lock } from './store'
import { mostShown, mustBeThere, summaryOf, undoMilliseconds, viewImport } from './view'

/** Begins to write what is new; what is in doubt is left out. Refuses IMPORT_BUSY while another import is written or taken back. */
export async function applyImport(ctx: Context, input: InputOf<typeof importsContract.apply>): Promise<Import> {
  mustBe(ctx, 'manager')
  const request = { verb: 'applyImport', input }
  const { importId } = input
  if (await findResult(ctx, request)) return viewImport(ctx, await mustBeThere(ctx, importId))
  const item = await mustBeThere(ctx, importId, ['read'])
  const { doubts: _doubts, problems, ...counted } = await summaryOf(ctx, item)
  const outcome = { ...counted, problems: problems.slice(0, mostShown) }
  return begin(ctx, importId, {
    request,
    writes: [changeImport(importId, { in: 'read', state: 'applying', done: 0, mark: ctx.ids.make('evt'), outcome }), lock(importId)],
    events: [importEvent(importEvents.applying, importId, {})],
  })
}

/** Begins to take an import back. Refuses IMPORT_TOO_LATE after 24 hours. */
export async function undoImport(ctx: Context, input: InputOf<typeof importsContract.undo>): Promise<Import> {
  mustBe(ctx, 'manager')
  const request = { verb: 'undoImport', input }
  const { importId } = input
  if (await findResult(ctx, request)) return viewImport(ctx, await mustBeThere(ctx, importId))
  const { appliedAt = '' } = await mustBeThere(ctx, importId, ['applied'])
  if (!(Date.parse(appliedAt) + undoMilliseconds > ctx.clock.now())) throw refuse('IMPORT_TOO_LATE')
  return begin(ctx, importId, {
    request,
    writes: [changeImport(importId, { in: 'applied', state: 'undoing', done: 0 }), lock(importId)],
    events: [importEvent(importEvents.undoing, importId, {})],
  })
}

async function begin(ctx: Context, importId: string, change: Change): Promise<Import> {
  const { done, ...rest } = await commit(ctx, change)
  if (!done) {
    const failed = 'failures' in rest ? rest.failures.map(({ name }) => name) : []
    throw refuse(failed.includes('import') ? 'IMPORT_NOT_NOW' : 'IMPORT_BUSY')
  }
  return viewImport(ctx, await mustBeThere(ctx, importId))
}
