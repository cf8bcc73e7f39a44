import type { Import, importsContract } from '../../contract/imports'
import type { InputOf } from '../../contract/route'
import { mustBe } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { importEvent, importEvents } from './events'
import { putChoice } from './store'
import { mustBeThere, summaryOf, viewImport } from './view'

/** Settles a doubt of a list that is not written yet; refuses IMPORT_CHOICE_UNKNOWN for one that it does not have. */
export async function decideDoubt(ctx: Context, input: InputOf<typeof importsContract.decide>): Promise<Import> {
  mustBe(ctx, 'manager')
  const { importId, doubtId, choice } = input
  const request = { verb: 'decideDoubt', input }
  if (await findResult(ctx, request)) return viewImport(ctx, await mustBeThere(ctx, importId))
  const item = await mustBeThere(ctx, importId, ['read'])
  const { doubts } = await summaryOf(ctx, item)
  const doubt = doubts.find(({ id }) => id === doubtId)
  if (!doubt?.choices.some(({ id }) => id === choice)) throw refuse('IMPORT_CHOICE_UNKNOWN')
  const outcome = await commit(ctx, {
    request,
    writes: [putChoice(importId, { doubtId, choice })],
    events: [importEvent(importEvents.decided, importId, { doubt: doubtId, choice })],
  })
  if (!outcome.done) throw refuse('IMPORT_NOT_NOW')
  return viewImport(ctx, await mustBeThere(ctx, importId))
}
