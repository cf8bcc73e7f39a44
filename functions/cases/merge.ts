import type { Kind } from '../../contract/cases/kind'
import type { Caller } from '../platform/caller'
import type { Context } from '../platform/context'
import type { NewEvent } from '../platform/events'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { findFollowers, putFollower } from './case/followers'
import { isStaff, relationsOf } from './case/relations'
import { caseEvent, findCase, writesOf } from './case/store'
import type { StoredCase } from './case/stored'
import type { WorkingHours } from './clocks/hours.rules'
import { concerned } from './create'

type Merging = { kind: Kind; caller: Caller; item: StoredCase; into: string; hours: WorkingHours }

/**
 * What merging a case into another open one of its kind writes there: the link, and who asked follows it; its followers come
 * along when the event is delivered. Refuses CASE_UNKNOWN, as well for one that is not the caller's to work on.
 */
export async function mergeInto(ctx: Context, { kind, caller, item, into, hours }: Merging) {
  const target = into === item.id ? undefined : await findCase(ctx, into)
  if (!target || target.kind !== kind.name || !kind.states[target.state]?.open) throw refuse('CASE_UNKNOWN')
  if (!isStaff(relationsOf(target, caller))) throw refuse('CASE_UNKNOWN')

  const joining = strangersTo(target, concerned(item), await findFollowers(ctx, target.id))
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

const strangersTo = (item: StoredCase, people: string[], followers: string[]) =>
  [...new Set(people)].filter((personId) => !followers.includes(personId) && !concerned(item).includes(personId))
