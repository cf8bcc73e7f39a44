import { communityOf } from '../../communities/lookup'
import { commit } from '../../platform/commit'
import type { Context } from '../../platform/context'
import type { Event } from '../../platform/events'
import { findFollowers, putFollower } from '../case/followers'
import { kindOf } from '../case/form'
import { findCase, writesOf } from '../case/store'
import type { StoredCase } from '../case/stored'
import { concerned } from '../create'

const atOnce = 20
const mostTries = 6

/** Who followed a case that was merged now follows what it was merged into. Run twice, nobody follows it twice. */
export async function carryFollowers(ctx: Context, { subject, facts }: Pick<Event, 'subject' | 'facts'>): Promise<'delivered'> {
  if (facts.how !== 'merged') return 'delivered'
  const people = await findFollowers(ctx, String(facts.other))
  for (let at = 0; at < people.length; at += atOnce) await carry(ctx, subject, people.slice(at, at + atOnce))
  return 'delivered'
}

// The version is the condition, so that the count stays right whoever follows it meanwhile. The event is the merge's own.
async function carry(ctx: Context, caseId: string, people: string[]): Promise<void> {
  for (let tried = 0; tried < mostTries; tried++) {
    const item = await last(ctx, caseId)
    const known = item ? [...concerned(item), ...(await findFollowers(ctx, item.id))] : []
    const joining = people.filter((personId) => !known.includes(personId))
    if (!item || joining.length === 0) return
    const after = { ...item, followers: item.followers + joining.length, version: item.version + 1 }
    const { hours } = await communityOf(ctx)
    const writes = writesOf(ctx, { kind: kindOf(item.kind), before: item, after, hours })
    const outcome = await commit(ctx, { writes: [...writes, ...joining.flatMap((personId) => putFollower(item, personId))], events: [] })
    if (outcome.done) return
  }
  throw new Error('a case changes faster than followers can be carried to it')
}

/** The case, or what it was merged into itself meanwhile. */
async function last(ctx: Context, caseId: string): Promise<StoredCase | undefined> {
  const item = await findCase(ctx, caseId)
  const next = item?.links.find(({ how }) => how === 'mergedInto')
  return next ? last(ctx, next.caseId) : item
}
