import type { Kind } from '../../contract/kinds/kind'
import type { Context } from '../platform/context'
import type { NewEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import type { WorkingHours } from './clocks/hours.rules'
import { concerned } from './create'
import { caseEvent, findCase, findFollowers, putFollower, writesOf } from './store'
import type { StoredCase } from './stored'

type Merging = { kind: Kind; item: StoredCase; into: string; hours: WorkingHours }

const mostMoved = 20

/** What merging a case into another open one of its kind writes there: the link, and its people follow. Refuses CASE_UNKNOWN. */
export async function mergeInto(ctx: Context, { kind, item, into, hours }: Merging) {
  const target = into === item.id ? undefined : await findCase(ctx, into)
  if (!target || target.kind !== kind.name || !kind.states[target.state]?.open) throw refuse('CASE_UNKNOWN')

  const there = new Set(await findFollowers(ctx, target.id))
  const people = [...new Set([...concerned(item), ...(await findFollowers(ctx, item.id))])].slice(0, mostMoved)
  const joining = people.filter((personId) => !there.has(personId) && !concerned(target).includes(personId))
  const after: StoredCase = {
    ...target,
    followers: target.followers + joining.length,
    links: [...target.links, { caseId: item.id, number: item.number, kind: item.kind, how: 'merged' }],
    updatedAt: item.updatedAt,
    version: target.version + 1,
  }
  const writes: Write[] = [
    ...writesOf(ctx, { kind, before: target, after, hours }),
    ...joining.flatMap((personId) => putFollower(target, personId)),
  ]
  const events: NewEvent[] = [caseEvent(after, 'linked', { audience: 'staff', facts: { how: 'merged', other: item.id, relation: 'team' } })]
  return {
    item: { ...item, links: [...item.links, { caseId: target.id, number: target.number, kind: kind.name, how: 'mergedInto' as const }] },
    writes,
    events,
  }
}
