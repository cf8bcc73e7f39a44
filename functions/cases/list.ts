import * as z from 'zod/mini'
import type { Relation } from '../../contract/cases/relations'
import type { casesContract } from '../../contract/cases/routes'
import type { CaseRow, Queue, QueueFilter } from '../../contract/cases/row'
import { CaseId } from '../../contract/ids'
import type { InputOf } from '../../contract/route'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { refuse } from '../platform/refuse'
import { deskId } from '../teams/lookup'
import { isFollower } from './case/followers'
import { canBeTaken, kindOf } from './case/kinds'
import { isOwn } from './case/people'
import { findAsked, findQueue, findReadableCases, queueSort } from './case/store'
import type { StoredCase, StoredRow } from './case/stored'
import { viewQueued } from './view/queue'
import { viewMine } from './view/row'

type Input = InputOf<typeof casesContract.list>
type Page = { items: CaseRow[]; next: string | null }

const readOn = 200
const mostPages = 5

/** The caller's cases, newest first; or a queue of theirs: open cases, soonest deadline first. */
export async function listCases(ctx: Context, input: Input): Promise<Page> {
  const caller = mustBeLoggedIn(ctx)
  const { queue = 'mine', only } = input
  if (queue === 'mine') return mine(ctx, caller, input)
  const wanted = wantedBy(ctx, caller, { ...input, queue })
  return only === 'danger' || only === 'pool' ? filtered(ctx, wanted) : plain(ctx, wanted)
}

async function mine(ctx: Context, caller: Caller, { cursor, limit = 20 }: Input): Promise<Page> {
  const [after] = cursor ? readCursor(cursor, z.tuple([CaseId])) : []
  const { caseIds, last } = await findAsked(ctx, caller.id, { limit, after })
  const now = ctx.clock.now()
  const cases = await Promise.all(
    (await findReadableCases(ctx, caseIds)).map(async (item) => ((await isStill(ctx, caller, item)) ? [item] : [])),
  )
  return {
    items: cases.flat().map((item) => viewMine(item, caller, now)),
    next: last ? writeCursor([last]) : null,
  }
}

// What they reported for another when they were on the staff stays in the list and is not shown.
const isStill = async (ctx: Context, caller: Caller, item: StoredCase) =>
  item.reportedBy !== caller.id || isOwn(item, caller) || isFollower(ctx, item.id, caller.id)

type Wanted = Input & { queue: Exclude<Queue, 'mine'>; of: string; show: Show }

/** The rows as the caller sees them in this queue. */
type Show = (rows: readonly StoredRow[]) => CaseRow[]

const as = { worker: 'worker', team: 'team', grid: 'grid', all: 'manager' } as const

/** The queue that is asked for, if the caller works in it or manages it; refuses NOT_ALLOWED otherwise. */
function wantedBy(ctx: Context, caller: Caller, input: Input & { queue: Exclude<Queue, 'mine'> }): Wanted {
  const manager = caller.roles.includes('manager')
  const own = {
    worker: [caller.id],
    // The desk is the managers' own team.
    team: manager ? [...caller.teams, deskId] : caller.teams,
    grid: caller.grids,
    all: manager ? ['all'] : [],
  }[input.queue]
  const of = input.of ?? own[0]
  if (of === undefined || !(own.includes(of) || (manager && input.queue !== 'worker'))) throw refuse('NOT_ALLOWED')
  return { ...input, of, show: showAs(ctx, caller, own.includes(of) ? as[input.queue] : 'manager') }
}

const showAs =
  (ctx: Context, caller: Caller, relation: Relation): Show =>
  (rows) =>
    rows.flatMap((row) => viewQueued(row, caller, { relation, now: ctx.clock.now() }) ?? [])

async function plain(ctx: Context, { queue, of, show, only, cursor, limit = 20 }: Wanted): Promise<Page> {
  const until = only === 'late' ? new Date(ctx.clock.now()).toISOString() : undefined
  const { rows, last } = await findQueue(ctx, { queue, of, limit, until, after: placeOf(cursor) })
  return { items: show(rows), next: last ? writeCursor([last.listSk, last.caseId]) : null }
}

/** Reads on through the queue until the page is full: queues are short, and danger comes first. */
async function filtered(ctx: Context, { queue, of, show, only, cursor, limit = 20 }: Wanted): Promise<Page> {
  const found: StoredRow[] = []
  let after = placeOf(cursor)
  for (let page = 0; page < mostPages; page++) {
    const { rows, last } = await findQueue(ctx, { queue, of, limit: readOn, after })
    for (const row of rows) {
      if (!fits(row, only)) continue
      found.push(row)
      if (found.length === limit) return { items: show(found), next: writeCursor([queueSort(row), row.id]) }
    }
    after = last
    if (!after) break
  }
  return { items: show(found), next: after ? writeCursor([after.listSk, after.caseId]) : null }
}

const fits = (row: StoredRow, only: QueueFilter | undefined) =>
  only === 'danger' ? kindOf(row.kind).levels[row.level]?.grave === true : canBeTaken(row)

const CursorParts = z.tuple([z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z#cas_\w{26}$/)), CaseId])

function placeOf(cursor: string | undefined): { listSk: string; caseId: string } | undefined {
  if (!cursor) return undefined
  const [listSk, caseId] = readCursor(cursor, CursorParts)
  return { listSk, caseId }
}
