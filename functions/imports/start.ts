import { sheetType } from '../../contract/exports'
import { type importsContract, mostSheetBytes } from '../../contract/imports'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { presignedSeconds } from '../platform/blobs/blobs'
import { mustBe } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { importEvent, importEvents } from './events'
import { fileKey, putImport, type StoredImport } from './store'

const limit = { purpose: 'imports', most: 60, windowSeconds: 3600 }
const waitedMilliseconds = 86_400_000

/** A form for one .xlsx of exactly this many bytes. The same request again returns the same import with a new form. */
export async function startImport(ctx: Context, input: InputOf<typeof importsContract.start>) {
  const caller = mustBe(ctx, 'manager')
  if (input.bytes > mostSheetBytes) throw refuse('UPLOAD_TOO_LARGE', { limitBytes: mostSheetBytes })
  await countAgainst(ctx, limit, caller.id)
  const item = newImport(ctx, input.bytes)
  const outcome = await commit(ctx, {
    request: { verb: 'startImport', input, result: { importId: item.id } },
    writes: [putImport(item, new Date(ctx.clock.now() + waitedMilliseconds).toISOString())],
    events: [importEvent(importEvents.started, item.id, { bytes: input.bytes })],
  })
  if (!outcome.done) throw new Error('a newly made import id is already taken')
  const importId = String(outcome.result.importId)
  const form = await ctx.blobs.presignUpload({ key: fileKey(ctx, importId), type: sheetType, maxBytes: input.bytes })
  return { importId, ...form, until: toInstant(ctx.clock.now() + presignedSeconds * 1000) }
}

const newImport = (ctx: Context, bytes: number): StoredImport => ({
  id: ctx.ids.make('imp'),
  communityId: ctx.communityId,
  state: 'waiting',
  startedAt: new Date(ctx.clock.now()).toISOString(),
  bytes,
  rows: 0,
  repeated: 0,
  households: 0,
  steps: 0,
  problems: { total: 0, items: [] },
  choices: {},
  done: 0,
  schema: 1,
})
