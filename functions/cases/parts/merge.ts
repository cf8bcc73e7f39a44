import { communityOf } from '../../communities/lookup'
import type { Context } from '../../platform/context'
import { refuse } from '../../platform/refuse'
import { findFollowers, putFollower } from '../case/followers'
import { isStaff, peopleConcerned, relationsOf } from '../case/people'
import { caseEvent, findCase, writesOf } from '../case/store'
import type { StoredCase } from '../case/stored'
import type { Asked, Part, Prepared } from './part'

/**
 * Merges a case into another open one of its kind: the two are linked, the requester follows the other, and the followers join
 * when the event is delivered. Refuses CASE_UNKNOWN, also for cases on which the caller is not staff.
 */
export const merge: Part = {
  prepare: async (ctx, asked) => (asked.input.into === undefined ? {} : mergeInto(ctx, asked, asked.input.into)),
  tell: ({ move }) => (move.input.into === undefined ? {} : { into: move.input.into }),
}

async function mergeInto(ctx: Context, { kind, item, caller }: Asked, into: string): Promise<Prepared> {
  const target = into === item.id ? undefined : await findCase(ctx, into)
  if (!target || target.kind !== kind.name || !kind.states[target.state]?.open) throw refuse('CASE_UNKNOWN')
  if (!isStaff(kind, relationsOf(target, caller))) throw refuse('CASE_UNKNOWN')

  const joining = strangersTo(target, peopleConcerned(item), await findFollowers(ctx, target.id))
  const after: StoredCase = {
    ...target,
    followers: target.followers + joining.length,
    links: [...target.links, { caseId: item.id, number: item.number, kind: item.kind, how: 'merged' }],
    updatedAt: new Date(ctx.clock.now()).toISOString(),
    version: target.version + 1,
  }
  const { hours } = await communityOf(ctx)
  return {
    links: [{ caseId: target.id, number: target.number, kind: kind.name, how: 'mergedInto' }],
    writes: [...writesOf(ctx, { kind, before: target, after, hours }), ...joining.flatMap((personId) => putFollower(target, personId))],
    events: [caseEvent(after, 'linked', { audience: 'staff', facts: { how: 'merged', other: item.id, relation: 'team' } })],
  }
}

const strangersTo = (item: StoredCase, people: string[], followers: string[]) =>
  people.filter((personId) => !followers.includes(personId) && !peopleConcerned(item).includes(personId))
