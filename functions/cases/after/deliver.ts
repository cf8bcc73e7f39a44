import type { Kind } from '../../../contract/cases/kind'
import type { Relation } from '../../../contract/cases/relations'
import { tell } from '../../notices/doors'
import { personEvents } from '../../people/events'
import type { Context } from '../../platform/context'
import { type Delivery, deliver, type Outcome, type Progress } from '../../platform/delivery'
import type { Event, EventOf } from '../../platform/events'
import { actionOf, kindOf } from '../case/kinds'
import { isStaff, knownTo } from '../case/people'
import { findCase } from '../case/store'
import { type CaseEvents, caseEvents } from '../events'
import { carryFollowers } from './carry'
import { forgetClosed, forgetPerson } from './forget'
import { handBack } from './leave'
import { takeBackNotices } from './notices'
import { peopleBehind } from './people'
import { renameAsker } from './rename'

type Clock = EventOf<CaseEvents['clock']>
type Acted = EventOf<CaseEvents['acted']>
type Said = EventOf<CaseEvents['said']>

/** Notices about cases, delivered to inboxes. */
export const caseDeliveries: Delivery[] = [
  deliver(
    caseEvents.submitted,
    'tell',
    telling(() => ({ whom: ['team', 'grid', 'requester'], what: 'submitted' })),
  ),
  deliver(caseEvents.acted, 'tell', telling(ofAction)),
  deliver(caseEvents.acted, 'forgetClosed', forgetClosed),
  deliver(caseEvents.said, 'forgetClosed', forgetClosed),
  deliver(caseEvents.noted, 'forgetClosed', forgetClosed),
  deliver(caseEvents.said, 'tell', telling(ofMessage)),
  deliver(
    caseEvents.revealed,
    'tell',
    telling(() => ({ whom: ['requester'], what: 'revealed' })),
  ),
  deliver(caseEvents.linked, 'carryFollowers', carryFollowers),
  deliver(caseEvents.clock, 'tell', telling(ofClock)),
  deliver(personEvents.corrected, 'renameAsker', renameAsker),
  deliver(personEvents.removed, 'forgetCases', forgetPerson),
  deliver(personEvents.rolesChanged, 'handBack', handBack),
  deliver(personEvents.rolesChanged, 'takeBackNotices', takeBackNotices),
  deliver(personEvents.removed, 'handBack', handBack),
]

/** Who is notified of an event, and the `what` of their notice. */
type Telling = { whom: readonly Relation[]; what: string }

function ofAction(kind: Kind, { facts: { action } }: Acted): Telling {
  const told = actionOf(kind, action)?.tells ?? []
  // Followers are notified of whatever the requester is.
  return { whom: told.includes('requester') ? [...told, 'follower'] : told, what: action }
}

/** A resident's message notifies the worker or team, a staff message the residents. */
function ofMessage({ audiences }: Kind, { facts: { relation } }: Said): Telling {
  const { staff = [], asked = [] } = audiences
  return { whom: staff.includes(relation) ? asked.filter((each) => !staff.includes(each)) : ['worker', 'team'], what: 'said' }
}

/**
 * A warning notifies the worker or team, a missed deadline the grid as well, and an escalation the managers too. Who finished a case
 * calls to follow it up.
 */
function ofClock({ states }: Kind, { facts: { fired: what, state } }: Clock): Telling {
  if (what === 'call') return { whom: states[state]?.open ? ['grid', 'manager'] : ['worker', 'team'], what }
  if (what.endsWith('.escalate')) return { whom: ['manager'], what }
  return { whom: what.endsWith('.late') ? ['worker', 'team', 'grid'] : ['worker', 'team'], what }
}

const toldBetweenLooks = 20

type Told = Pick<Event, 'id' | 'subject' | 'actor' | 'occurredAt'> & { facts: { state: string } }

function telling<E extends Told>(of: (kind: Kind, event: E) => Telling) {
  return async (ctx: Context, event: E, progress: Progress): Promise<Outcome> => {
    const item = await findCase(ctx, event.subject)
    if (!item) return 'delivered'
    const { id: caseId, number, kind: caseKind, category } = item
    const kind = kindOf(caseKind)
    const { whom, what } = of(kind, event)
    const people = await peopleBehind(
      ctx,
      item,
      whom.filter((relation) => knownTo(kind).has(relation)),
    )
    const rest = [...people].filter(([id]) => id !== event.actor && (progress.cursor === undefined || id > progress.cursor)).sort()
    const { state } = event.facts
    for (const [at, [personId, as]] of rest.entries()) {
      const about = { id: event.id, caseId, number, caseKind, category, state, what, staff: isStaff(kind, as) }
      await tell(ctx, personId, { notice: { ...about, kind: 'caseChanged' }, occurredAt: event.occurredAt })
      if ((at + 1) % toldBetweenLooks !== 0) continue
      await progress.save(personId)
      if (progress.hurried()) return 'unfinished'
    }
    return 'delivered'
  }
}
