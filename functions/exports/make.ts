import { kindNamed } from '../../contract/cases/kinds/kinds'
import { type Export, type exportsContract, sheetType } from '../../contract/exports'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { kindInChinese } from '../cases/lookup'
import { presignedSeconds } from '../platform/blobs/blobs'
import { mustBe } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { exportEvents } from './events'
import { rowsOfMonth } from './rows'

type Input = InputOf<typeof exportsContract.make>

const limit = { purpose: 'exports', most: 20, windowSeconds: 3600 }

/**
 * Writes a month's cases of a kind to a file, whose address works for ten minutes, with an event that says who exported which
 * month. The same request again returns the same file, which is kept for a day.
 */
export async function makeExport(ctx: Context, input: Input): Promise<Export> {
  mustBe(ctx, 'manager')
  const { kind, month } = input
  const known = kindNamed(kind)
  if (!known) throw refuse('KIND_UNKNOWN')
  // Managers cannot export a kind whose cases exclude them.
  if (!known.audiences.staff?.includes('manager')) throw refuse('NOT_ALLOWED')
  const request = { verb: 'makeExport', input }
  const before = await findResult(ctx, request)
  if (before) return answer(ctx, { key: String(before.key), rows: Number(before.rows) })

  await countAgainst(ctx, limit, ctx.caller?.id ?? '')
  const rows = await rowsOfMonth(ctx, { kind, month })
  const id = ctx.ids.make('evt')
  const made = { key: `exports/${ctx.communityId}/${id}/${kind}-${month}.xlsx`, rows: rows.length }
  // The .xlsx writer is loaded only here, since refusals do without.
  const { toSheet } = await import('./sheet')
  await ctx.blobs.put(made.key, { bytes: await toSheet(rows, `${kindInChinese(kind)} ${month}`), type: sheetType })
  const outcome = await commit(ctx, {
    request: { ...request, result: made },
    writes: [],
    events: [newEvent(exportEvents.made, { id, subject: id, partition: 'exports', facts: { kind, month, rows: rows.length } })],
  })
  if (!outcome.done) throw new Error('the event of an export was not written')
  return answer(ctx, { key: String(outcome.result.key), rows: Number(outcome.result.rows) })
}

async function answer(ctx: Context, { key, rows }: { key: string; rows: number }): Promise<Export> {
  return { url: await ctx.blobs.presignDownload(key), rows, until: toInstant(ctx.clock.now() + presignedSeconds * 1000) }
}
