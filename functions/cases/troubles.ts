import type { PublicTrouble } from '../../contract/cases/nearby'
import type { casesContract } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { monthsBetween } from '../platform/months'
import { countAgainst } from '../platform/rateLimits'
import { isOpen } from './case/due'
import { findFollowed } from './case/followers'
import { kindOf } from './case/kinds'
import { isOwn } from './case/people'
import type { StoredCase } from './case/stored'
import { publicCases } from './lookup'
import { viewTrouble } from './view/nearby'

const limit = { purpose: 'troubles', most: 30, windowSeconds: 600 }

/** The longest promise is of three weeks, and what waits for others of months. */
const monthsBack = 6
const mostRead = 600
const mostShown = 200

/** Open cases of a kind outside anybody's home, newest first: what neighbours may follow; nobody's home is among them. */
export async function publicTroubles(
  ctx: Context,
  { kind }: InputOf<typeof casesContract.troubles>,
): Promise<{ items: PublicTrouble[]; next: null; complete: boolean }> {
  const caller = mustBeLoggedIn(ctx)
  await countAgainst(ctx, limit, caller.id)
  const { name, neighboursFollow } = kindOf(kind)
  if (!neighboursFollow) return { items: [], next: null, complete: true }
  const { open, complete } = await findOpen(ctx, name)
  const followed = await findFollowed(
    ctx,
    open.map(({ id }) => id),
    caller.id,
  )
  return { items: open.map((item) => viewTrouble(item, followed.has(item.id) || isOwn(item, caller))), next: null, complete }
}

async function findOpen(ctx: Context, name: string): Promise<{ open: StoredCase[]; complete: boolean }> {
  const open: StoredCase[] = []
  let read = 0
  for (const month of lastMonths(ctx.clock.now())) {
    for await (const cases of publicCases(ctx, { kind: name, month })) {
      read += cases.length
      open.push(...cases.filter((item) => item.public && isOpen(kindOf(item.kind), item)))
      if (read >= mostRead || open.length > mostShown) return { open: open.slice(0, mostShown), complete: false }
    }
  }
  return { open, complete: true }
}

/** The present month and those before it, by UTC as the public lists are kept. */
function lastMonths(now: number): string[] {
  const present = new Date(now).toISOString().slice(0, 7)
  const first = new Date(now)
  first.setUTCDate(1)
  first.setUTCMonth(first.getUTCMonth() - monthsBack)
  return monthsBetween(first.toISOString().slice(0, 7), present).reverse()
}
