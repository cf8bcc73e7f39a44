import { communityOf } from '../../communities/lookup'
import { again, outrun } from '../../platform/again'
import { chunksOf } from '../../platform/chunks'
import { commit } from '../../platform/commit'
import type { Context } from '../../platform/context'
import type { EventOf } from '../../platform/events'
import { findFollowers, putFollower } from '../case/followers'
import { kindOf } from '../case/kinds'
import { peopleConcerned } from '../case/people'
import { findCase, writesOf } from '../case/store'
import type { StoredCase } from '../case/stored'
import type { CaseEvents } from '../events'

const atOnce = 20
const mostTries = 6

/** Followers of a merged case now follow the case it was merged into. Safe to run twice. */
export async function carryFollowers(ctx: Context, { subject, facts }: EventOf<CaseEvents['linked']>): Promise<'delivered'> {
  if (facts.how !== 'merged') return 'delivered'
  for (const people of chunksOf(await findFollowers(ctx, facts.other), atOnce)) await again(mostTries, () => carry(ctx, subject, people))
  return 'delivered'
}

// The version is the condition, which keeps the count right while others follow the case. The merge's event stands for this change.
async function carry(ctx: Context, caseId: string, people: string[]): Promise<'done' | typeof outrun> {
  const item = await last(ctx, caseId)
  const known = item ? [...peopleConcerned(item), ...(await findFollowers(ctx, item.id))] : []
  const joining = people.filter((personId) => !known.includes(personId))
  if (!item || joining.length === 0) return 'done'
  const after = { ...item, followers: item.followers + joining.length, version: item.version + 1 }
  const { hours } = await communityOf(ctx)
  const writes = writesOf(ctx, { kind: kindOf(item.kind), before: item, after, hours })
  const outcome = await commit(ctx, { writes: [...writes, ...joining.flatMap((personId) => putFollower(item, personId))], events: [] })
  return outcome.done ? 'done' : outrun
}

/** The case, or the last in a chain of further merges. */
async function last(ctx: Context, caseId: string): Promise<StoredCase | undefined> {
  const item = await findCase(ctx, caseId)
  const next = item?.links.find(({ how }) => how === 'mergedInto')
  return next ? last(ctx, next.caseId) : item
}
