import * as z from 'zod/mini'
import type { Relation } from '../../contract/cases/relations'
import type { casesContract } from '../../contract/cases/routes'
import type { CaseRow } from '../../contract/cases/row'
import { CaseId } from '../../contract/ids'
import type { InputOf } from '../../contract/route'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { refuse } from '../platform/refuse'
import { deskId } from '../teams/lookup'
import { isFollower } from './case/followers'
import { findClosed } from './case/lists/closed'
import { fits, isAbout } from './case/lists/queue.rules'
import { findQueue, type Place } from './case/lists/queues'
import type { StaffQueue } from './case/lists/standing'
import { isOwn } from './case/people'
import { findAsked, findReadableCases } from './case/store'
import type { StoredCase, StoredRow } from './case/stored'
import { viewClosed } from './view/closed'
import { viewQueued } from './view/queue'
import { viewMine } from './view/row'

type Input = InputOf<typeof casesContract.list>
type Page = { items: CaseRow[]; next: string | null }

const rowsAtOnce = 200
const mostPages = 5

/** The caller's cases, newest first; or a queue of theirs: its open cases, or those closed in a month. */
export async function listCases(ctx: Context, input: Input): Promise<Page> {
  const caller = mustBeLoggedIn(ctx)
  const { queue = 'mine', month } = input
  if (queue === 'mine') return mine(ctx, caller, input)
  const wanted = wantedBy(ctx, caller, { ...input, queue })
  return month === undefined ? open(ctx, wanted) : closed(ctx, caller, { ...wanted, month })
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

type Wanted = Input & { queue: StaffQueue; of: string; show: Show }

/** The rows as the caller sees them in this queue. */
type Show = (rows: readonly StoredRow[]) => CaseRow[]

const as = { worker: 'worker', team: 'team', grid: 'grid', all: 'manager' } as const

/** The queue that is asked for, if the caller works in it or manages it; refuses NOT_ALLOWED otherwise. */
function wantedBy(ctx: Context, caller: Caller, input: Input & { queue: StaffQueue }): Wanted {
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

async function open(ctx: Context, { queue, of, show, cursor, limit = 20, ...wanted }: Wanted): Promise<Page> {
  const now = ctx.clock.now()
  const atOnce = (wanted.only ?? wanted.kind ?? wanted.category) ? rowsAtOnce : limit
  const reading: Reading<Queued> = {
    limit,
    read: (after) => findQueue(ctx, { queue, of, limit: atOnce, after }),
    fits: (row) => fits(row, { ...wanted, now }),
    placeOf: ({ listSk, id }) => ({ listSk, caseId: id }),
  }
  const { rows, next } = await readOn(reading, placeIn(cursor, OpenPlace))
  return { items: show(rows), next }
}

async function closed(ctx: Context, caller: Caller, { queue, of, month, cursor, limit = 20, ...about }: Wanted & { month: string }) {
  const atOnce = (about.kind ?? about.category) ? rowsAtOnce : limit
  const reading: Reading<Closed> = {
    limit,
    read: (after) => findClosed(ctx, { queue, of, month, limit: atOnce, after }),
    fits: (row) => isAbout(row, about),
    placeOf: ({ listSk, caseId }) => ({ listSk, caseId }),
  }
  const { rows, next } = await readOn(reading, placeIn(cursor, ClosedPlace))
  return { items: await viewClosed(ctx, caller, { caseIds: rows.map(({ caseId }) => caseId), month }), next }
}

type Rows<F extends (...args: never[]) => Promise<{ rows: unknown[] }>> = Awaited<ReturnType<F>>['rows'][number]
type Queued = Rows<typeof findQueue>
type Closed = Rows<typeof findClosed>

type Reading<R> = {
  limit: number
  read(after?: Place): Promise<{ rows: R[]; last?: Place }>
  fits(row: R): boolean
  placeOf(row: R): Place
}

/** Reads on through a list until the page is full. */
async function readOn<R>({ limit, read, fits, placeOf }: Reading<R>, from: Place | undefined): Promise<{ rows: R[]; next: string | null }> {
  const found: R[] = []
  let after = from
  for (let page = 0; page < mostPages; page++) {
    const { rows, last } = await read(after)
    const wanted = rows.filter(fits)
    const some = wanted.slice(0, limit - found.length)
    found.push(...some)
    const end = some.at(-1)
    if (end !== undefined && some.length < wanted.length) return { rows: found, next: write(placeOf(end)) }
    after = last
    if (!after || found.length === limit) break
  }
  return { rows: found, next: after ? write(after) : null }
}

const write = ({ listSk, caseId }: Place) => writeCursor([listSk, caseId])

const deadline = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z#cas_\w{26}$`
// Rows that were written before queues were ranked have no rank.
const OpenPlace = z.tuple([z.string().check(z.regex(new RegExp(`^(\\d#)?${deadline}`))), CaseId])
const ClosedPlace = z.tuple([z.string().check(z.regex(new RegExp(`^${deadline}`))), CaseId])

function placeIn(cursor: string | undefined, Parts: typeof OpenPlace): Place | undefined {
  if (!cursor) return undefined
  const [listSk, caseId] = readCursor(cursor, Parts)
  return { listSk, caseId }
}
