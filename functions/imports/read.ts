import { type Import, type importsContract, mostRows } from '../../contract/imports'
import type { InputOf } from '../../contract/route'
import { mustBe } from '../platform/caller'
import { chunksOf } from '../platform/chunks'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { columnsIn } from './columns.rules'
import { householdsOf } from './compare.rules'
import { importEvent, importEvents } from './events'
import { Refused, type Why } from './file/refused'
import { mostUnpackedBytes } from './file/unpack'
import { type Listed, listOf } from './rows.rules'
import { changeImport, fileKey, putStep, type StoredImport } from './store'
import { mustBeThere, viewImport } from './view'

/** Reading a file costs more than announcing one. */
const limit = { purpose: 'importsRead', most: 60, windowSeconds: 3600 }
const mostBuildings = 1_000
const stepsAtOnce = 50
const mostKept = 100

/** Reads the file that was posted and takes it away, also when it is refused. Only places are kept of it. */
export async function readImport(ctx: Context, input: InputOf<typeof importsContract.read>): Promise<Import> {
  const caller = mustBe(ctx, 'manager')
  const { importId } = input
  const item = await mustBeThere(ctx, importId)
  if (item.state !== 'waiting') return viewImport(ctx, item)
  await countAgainst(ctx, limit, caller.id)
  const file = await ctx.blobs.get(fileKey(ctx, importId))
  if (!file) return readMeanwhile(ctx, importId)
  const listed = await listIn(file.bytes).catch(async (error) => {
    await ctx.blobs.remove(fileKey(ctx, importId))
    throw error
  })
  await keep(ctx, importId, { input, listed })
  await ctx.blobs.remove(fileKey(ctx, importId))
  return viewImport(ctx, await mustBeThere(ctx, importId))
}

async function readMeanwhile(ctx: Context, importId: string): Promise<Import> {
  const now: StoredImport = await mustBeThere(ctx, importId)
  if (now.state === 'waiting') throw refuse('IMPORT_FILE_MISSING')
  return viewImport(ctx, now)
}

async function listIn(bytes: Uint8Array): Promise<Listed> {
  // What reads sheets is loaded only here, since refusals do without.
  const { rowsOf } = await import('./file/rowsOf')
  const rows = await rowsOf(bytes).catch((error) => {
    throw error instanceof Refused ? refusalFor(error.why) : error
  })
  const columns = columnsIn(rows)
  if ('missing' in columns) throw refuse('IMPORT_HEADINGS', { missing: columns.missing })
  const listed = listOf(rows, columns)
  if (listed.rows > mostRows) throw refuse('IMPORT_TOO_LONG', { what: 'rows', most: mostRows })
  if (listed.groups.length > mostBuildings) throw refuse('IMPORT_TOO_LONG', { what: 'buildings', most: mostBuildings })
  if (listed.rows === 0) throw refuse('IMPORT_NOT_SHEET', { why: 'empty' })
  return listed
}

function refusalFor(why: Why) {
  if (why === 'swollen') return refuse('IMPORT_SWOLLEN', { limitBytes: mostUnpackedBytes })
  if (why === 'tooLong') return refuse('IMPORT_TOO_LONG', { what: 'rows', most: mostRows })
  return refuse('IMPORT_NOT_SHEET', { why })
}

type Read = { input: InputOf<typeof importsContract.read>; listed: Listed }

/** Keeps the buildings first, so that an import that says it is read has all of them. */
async function keep(ctx: Context, importId: string, { input, listed }: Read): Promise<void> {
  const { groups, problems, rows, repeated } = listed
  for (const some of chunksOf(groups, stepsAtOnce))
    await commit(ctx, { writes: some.map((group) => putStep(ctx, importId, group)), events: [] })
  const read = {
    in: 'waiting',
    state: 'read',
    rows,
    repeated,
    steps: groups.length,
    households: groups.reduce((sum, { units }) => sum + householdsOf(units), 0),
    problems: { total: problems.length, items: problems.slice(0, mostKept) },
    dueAt: null,
  } as const
  await commit(ctx, {
    request: { verb: 'readImport', input },
    writes: [changeImport(importId, read)],
    events: [importEvent(importEvents.read, importId, { rows, buildings: groups.length, unread: problems.length })],
  })
}
