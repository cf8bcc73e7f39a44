import * as z from 'zod/mini'
import { SessionId } from '../../contract/ids'
import type { InputOf } from '../../contract/route'
import { defaultKind } from '../../contract/sessions/kinds/kinds'
import type { sessionsContract } from '../../contract/sessions/routes'
import type { Session } from '../../contract/sessions/session'
import { Instant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import type { Context } from '../platform/context'
import { readCursor, writeCursor } from '../platform/cursor'
import { pagesOf } from '../platform/pages'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import { kindOf } from '../sessionKinds'
import type { StoredSession } from './lookup'
import { monthsOf, rangeOf } from './range'
import { matches, viewSession } from './rules'
import { afterSession, findCounters, findMonth } from './store'

type Input = InputOf<typeof sessionsContract.list>

const CursorParts = z.tuple([Instant, SessionId])

/** A page of the sessions between two days, by start. A search reads on until the page is full or the range ends. */
export async function listSessions(ctx: Context, input: Input): Promise<{ items: Session[]; next: string | null }> {
  await communityOf(ctx)
  const limit = input.limit ?? 20
  const found = await collect(ctx, input, limit + 1)
  const page = found.slice(0, limit)
  const counters = await findCounters(
    ctx,
    page.map(({ id }) => id),
  )
  const items = page.flatMap((session) => {
    const counter = counters.get(session.id)
    return counter ? [viewSession({ session, counter }, ctx.clock.now())] : []
  })
  const last = page.at(-1)
  return { items, next: found.length > limit && last ? writeCursor([last.startsAt, last.id]) : null }
}

async function collect(ctx: Context, { kind = defaultKind, search, cursor, ...asked }: Input, most: number): Promise<StoredSession[]> {
  const range = rangeOf(asked, ctx.clock.now())
  const [startsAt, sessionId] = cursor ? readCursor(cursor, CursorParts) : []
  if (startsAt !== undefined && (startsAt < range.from || startsAt > range.to)) throw refuse('CURSOR_INVALID')
  const found: StoredSession[] = []
  for (const month of monthsOf(startsAt ? { ...range, from: startsAt } : range)) {
    const first = startsAt && sessionId && startsAt.startsWith(month) ? afterSession(ctx, kind, startsAt, sessionId) : undefined
    // `~` sorts after every id, so a session starting at the last instant is included.
    const read = (after?: Item) => findMonth(ctx, kind, month, { from: range.from, to: `${range.to}#~`, limit: most, after })
    for await (const { sessions } of pagesOf(read, first)) {
      found.push(...sessions.filter((session) => search === undefined || matches(textsOf(session), search)))
      if (found.length >= most) return found.slice(0, most)
    }
  }
  return found
}

const textsOf = ({ title, venue, about }: StoredSession) => [title, venue.name, ...kindOf(about).textsOf(about)]
