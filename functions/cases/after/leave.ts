import type { Kind } from '../../../contract/cases/kind'
import { heldAt, rolesIn, teamsIn } from '../../../contract/posts'
import { communityOf } from '../../communities/lookup'
import type { personEvents } from '../../people/events'
import { findPerson } from '../../people/lookup'
import { again, outrun } from '../../platform/again'
import { commit } from '../../platform/commit'
import type { Context } from '../../platform/context'
import type { Outcome } from '../../platform/delivery'
import type { EventOf } from '../../platform/events'
import { pagesOf } from '../../platform/pages'
import { kindOf } from '../case/kinds'
import { findQueue } from '../case/lists/queues'
import { afterMove, factsOfMove } from '../case/move.rules'
import { worksIn } from '../case/people'
import { caseEvent, findCase, writesOf } from '../case/store'
import type { StoredCase } from '../case/stored'
import type { Move } from '../parts/part'

const casesAtOnce = 100
const mostTries = 6
// The list of what is in somebody's hands is an index, which may be this far behind the table.
const behindMilliseconds = 10_000

export type Left = EventOf<(typeof personEvents)['rolesChanged']> | EventOf<(typeof personEvents)['removed']>

/**
 * What is in the hands of somebody who is no longer in its team goes back to the team's pool, by the action that the kind has
 * for it. Safe to run twice; the clock runs it once more for cases that the index did not show yet.
 */
export async function handBack(ctx: Context, { subject: personId, facts, occurredAt }: Left): Promise<Outcome> {
  if (facts.left === undefined) return 'delivered'
  type Place = Parameters<typeof findQueue>[1]['after']
  const read = (after?: Place) => findQueue(ctx, { queue: 'worker', of: personId, limit: casesAtOnce, after })
  for await (const { rows } of pagesOf(read)) for (const { id } of rows) await again(mostTries, () => release(ctx, id, personId))
  return ctx.clock.now() - Date.parse(occurredAt) < behindMilliseconds ? 'unfinished' : 'delivered'
}

async function release(ctx: Context, caseId: string, personId: string): Promise<'done' | typeof outrun> {
  const [before, person] = await Promise.all([findCase(ctx, caseId), findPerson(ctx, personId)])
  const posts = heldAt(person?.posts ?? [], ctx.clock.now())
  if (before?.workerId !== personId || worksIn({ roles: rolesIn(posts), teams: teamsIn(posts) }, before.team)) return 'done'
  const kind = kindOf(before.kind)
  const name = releasing(kind, before)
  if (name === undefined) return 'done'
  const now = ctx.clock.now()
  const move: Move = { name, by: { id: '', relation: 'clock' }, input: {}, at: new Date(now).toISOString() }
  const { hours } = await communityOf(ctx)
  const after = afterMove(kind, { before, move, hours, now })
  const outcome = await commit(ctx, {
    writes: writesOf(ctx, { kind, before, after, hours }),
    events: [{ ...caseEvent(after, 'acted', { facts: factsOfMove({ kind, before, after, move }) }), actor: null }],
  })
  return outcome.done ? 'done' : outrun
}

/** The action by which a kind takes a case off a worker who has left; undefined in states where nothing waits for the worker. */
export const releasing = ({ actions }: Kind, { state }: StoredCase) =>
  Object.keys(actions).find((name) => {
    const action = actions[name]
    return action?.who.includes('clock') && action.does?.worker === 'free' && action.from.includes(state)
  })
