import { type Export, sheetType } from '../../contract/exports'
import type { rollContract } from '../../contract/roll'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { presignedSeconds } from '../platform/blobs/blobs'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { newEvent } from '../platform/events'
import { countAgainst } from '../platform/rateLimits'
import { ofSession, sessionEvents } from '../sessions/events'
import { organised } from '../sessions/lookup'
import { wholeRoll } from './roll'

const limit = { purpose: 'exports', most: 20, windowSeconds: 3600 }

/** Writes the roll of a session to a file, whose address works for ten minutes. The same request again returns the same file, which is kept for a day. */
export async function exportRoll(ctx: Context, input: InputOf<typeof rollContract.exportRoll>): Promise<Export> {
  const { session } = await organised(ctx, input.sessionId)
  const request = { verb: 'exportRoll', input }
  const before = await findResult(ctx, request)
  if (before) return answer(ctx, { key: String(before.key), rows: Number(before.rows) })

  await countAgainst(ctx, limit, mustBeLoggedIn(ctx).id)
  const rows = await wholeRoll(ctx, session.id)
  const id = ctx.ids.make('evt')
  const made = { key: `exports/${ctx.communityId}/${id}/${session.id}.xlsx`, rows: rows.length }
  // The .xlsx writer is loaded only here, since refusals do without.
  const { toRollSheet } = await import('./rollSheet')
  await ctx.blobs.put(made.key, { bytes: await toRollSheet(rows), type: sheetType })
  const outcome = await commit(ctx, {
    request: { ...request, result: made },
    writes: [],
    events: [newEvent(sessionEvents.rollExported, { ...ofSession(session.id), id, facts: { sessionId: session.id, rows: rows.length } })],
  })
  if (!outcome.done) throw new Error('the event of an export was not written')
  return answer(ctx, { key: String(outcome.result.key), rows: Number(outcome.result.rows) })
}

async function answer(ctx: Context, { key, rows }: { key: string; rows: number }): Promise<Export> {
  return { url: await ctx.blobs.presignDownload(key), rows, until: toInstant(ctx.clock.now() + presignedSeconds * 1000) }
}
