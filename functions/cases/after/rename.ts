import { communityOf } from '../../communities/lookup'
import type { personEvents } from '../../people/events'
import { findPerson } from '../../people/lookup'
import { again, outrun } from '../../platform/again'
import { commit } from '../../platform/commit'
import type { Context } from '../../platform/context'
import type { EventOf } from '../../platform/events'
import { pagesOf } from '../../platform/pages'
import { askerKeysOf } from '../case/found'
import { kindOf } from '../case/kinds'
import { findAsked, findCase, writesOf } from '../case/store'

const casesAtOnce = 25
const mostTries = 6

/** The cases of somebody who corrected their name or phone are found by what these are now. Safe to run twice. */
export async function renameAsker(
  ctx: Context,
  { subject: personId, facts }: EventOf<(typeof personEvents)['corrected']>,
): Promise<'delivered'> {
  if (!facts.fields.some((field) => field === 'name' || field === 'phone')) return 'delivered'
  for await (const { caseIds } of pagesOf((after?: string) => findAsked(ctx, personId, { limit: casesAtOnce, after })))
    for (const caseId of caseIds) await again(mostTries, () => rename(ctx, caseId, personId))
  return 'delivered'
}

// The correction's event stands for this change.
async function rename(ctx: Context, caseId: string, personId: string): Promise<'done' | typeof outrun> {
  const [before, person] = await Promise.all([findCase(ctx, caseId), findPerson(ctx, personId)])
  if (before?.requesterId !== personId) return 'done'
  const askerKeys = askerKeysOf(ctx, person)
  if (askerKeys.join() === before.askerKeys.join()) return 'done'
  const after = { ...before, askerKeys, version: before.version + 1 }
  const { hours } = await communityOf(ctx)
  const outcome = await commit(ctx, { writes: writesOf(ctx, { kind: kindOf(before.kind), before, after, hours }), events: [] })
  return outcome.done ? 'done' : outrun
}
