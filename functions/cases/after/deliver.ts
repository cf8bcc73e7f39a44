import type { Relation } from '../../../contract/cases/kind'
import { kindNamed } from '../../../contract/cases/kinds/kinds'
import { tell } from '../../notices/doors'
import { personEvents } from '../../people/events'
import type { Context } from '../../platform/context'
import { type Delivery, deliver } from '../../platform/delivery'
import type { Event } from '../../platform/events'
import { findMembers, membersOfTeam } from '../../teams/lookup'
import { findFollowers } from '../case/followers'
import { findCase } from '../case/store'
import type { StoredCase } from '../case/stored'
import { concerned } from '../create'
import { caseEvents } from '../events'
import { carryFollowers } from './carry'
import { forgetClosed, forgetPerson } from './forget'

/** Who hears of what happens to cases, in their inbox. */
export const caseDeliveries: Delivery[] = [
  deliver(
    caseEvents.submitted,
    'tell',
    telling(() => ['team', 'grid', 'requester'], 'submitted'),
  ),
  deliver(caseEvents.acted, 'tell', telling(tellsOf)),
  deliver(caseEvents.acted, 'forgetClosed', forgetClosed),
  deliver(
    caseEvents.said,
    'tell',
    telling(({ relation }) => (relation === 'requester' ? ['worker', 'team'] : ['requester']), 'said'),
  ),
  deliver(caseEvents.linked, 'carryFollowers', carryFollowers),
  deliver(
    caseEvents.clock,
    'tell',
    telling(({ fired }) => ofClock(String(fired))),
  ),
  deliver(personEvents.removed, 'forgetCases', forgetPerson),
]

type Facts = Event['facts']

function tellsOf({ kind, action }: Facts): readonly Relation[] {
  const told = kindNamed(String(kind))?.actions[String(action)]?.tells ?? []
  // What the resident hears, those who follow the incident hear as well.
  return told.includes('requester') ? [...told, 'follower'] : told
}

/** A warning goes to who has it, lateness to the grid as well, and up to the managers when it stays so. */
function ofClock(fired: string): readonly Relation[] {
  if (fired === 'call') return ['grid', 'manager']
  if (fired.endsWith('.escalate')) return ['manager']
  return fired.endsWith('.late') ? ['worker', 'team', 'grid'] : ['worker', 'team']
}

const toldBetweenLooks = 20

function telling(whom: (facts: Facts) => readonly Relation[], named?: string): Delivery['run'] {
  return async (ctx, event, progress) => {
    const item = await findCase(ctx, event.subject)
    if (!item) return 'delivered'
    const relations = whom(event.facts)
    const people = await peopleOf(ctx, item, relations)
    const rest = [...people].filter(([id]) => id !== event.actor && (progress.cursor === undefined || id > progress.cursor)).sort()
    const what = named ?? String(event.facts.action ?? event.facts.fired)
    for (const [at, [personId, staff]] of rest.entries()) {
      const { id: caseId, number, kind: caseKind, category } = item
      const notice = {
        id: event.id,
        kind: 'caseChanged' as const,
        caseId,
        number,
        caseKind,
        category,
        state: String(event.facts.state),
        what,
        staff,
      }
      await tell(ctx, personId, { notice, occurredAt: event.occurredAt })
      if ((at + 1) % toldBetweenLooks !== 0) continue
      await progress.save(personId)
      if (progress.hurried()) return 'unfinished'
    }
    return 'delivered'
  }
}

/** The people behind relations, and whether they are told as staff; who is both is told as staff. */
async function peopleOf(ctx: Context, item: StoredCase, relations: readonly Relation[]): Promise<Map<string, boolean>> {
  const people = new Map<string, boolean>()
  for (const relation of relations) {
    const staff = relation !== 'requester' && relation !== 'follower'
    for (const id of await idsOf(ctx, item, relation)) people.set(id, staff || people.get(id) === true)
  }
  return people
}

async function idsOf(ctx: Context, item: StoredCase, relation: Relation): Promise<string[]> {
  const ids = (members: { personId: string }[]) => members.map(({ personId }) => personId)
  switch (relation) {
    case 'requester':
      return concerned(item)
    case 'follower':
      return findFollowers(ctx, item.id)
    case 'worker':
      return item.workerId === null ? [] : [item.workerId]
    case 'team':
      // Once somebody has it, the others of the team need not hear of each step.
      return item.workerId === null ? ids(await membersOfTeam(ctx, item.team)) : []
    case 'lead':
      return ids(await membersOfTeam(ctx, item.lead))
    case 'coUnit':
      return (await Promise.all(item.coUnits.map((team) => membersOfTeam(ctx, team)))).flatMap(ids)
    case 'grid':
      return item.gridId === null ? [] : ids(await findMembers(ctx, `grid#${item.gridId}`))
    case 'manager':
      return ids(await findMembers(ctx, 'managers'))
    case 'clock':
      return []
  }
}
