import type { Case } from '../../../contract/cases/case'
import { communityOf } from '../../communities/lookup'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { readAs } from '../../platform/events'
import { refuse } from '../../platform/refuse'
import { teamName } from '../../teams/lookup'
import { kindOf } from '../case/kinds'
import { relationsOf } from '../case/people'
import { readCase, type WholeCase } from '../case/read'
import { caseEvents } from '../events'
import { peopleOf, viewCase } from './case'
import { filesOf } from './files'
import { sightOf } from './sight'
import { relationIn, viewTimeline } from './timeline'

/**
 * A case as its caller sees it after their own action: as it stands, or if it is no longer theirs, as they left it, with their
 * own entries and an empty `mine`. An action that went through is never answered with NOT_FOUND, however often it is sent.
 */
export async function showDone(ctx: Context, caller: Caller, caseId: string): Promise<Case> {
  const whole = await readCase(ctx, caseId)
  if (!whole) throw refuse('NOT_FOUND')
  const concerns = relationsOf(whole.item, caller, { follows: whole.followers.has(caller.id) }).length > 0
  return concerns ? viewCase(ctx, caller, whole) : viewLeft(ctx, caller, whole)
}

// What others did to it since is no longer theirs to see.
async function viewLeft(ctx: Context, caller: Caller, whole: WholeCase): Promise<Case> {
  const { id, number, kind, state, category, level, createdAt, nearWords, lead, team, version } = whole.item
  const own = whole.events.filter(({ actor }) => actor === caller.id)
  const last = own.slice(-1).flatMap((event) => readAs(Object.values(caseEvents), event) ?? [])[0]
  const leftAt = last?.occurredAt ?? createdAt
  const settings = await communityOf(ctx)
  const unit = (unitId: string) => ({ id: unitId, name: teamName(settings, unitId) })
  return {
    ...{ id, number, kind, category, level, createdAt, version },
    ...nothingSeen,
    form: { category },
    state: last?.facts.state ?? state,
    where: { words: nearWords, place: null, public: false },
    updatedAt: leftAt,
    enteredAt: leftAt,
    lead: unit(lead),
    team: unit(last?.facts.team ?? team),
    timeline: await ownEntries(ctx, caller, { ...whole, events: own }),
  }
}

const nothingSeen = {
  dueAt: null,
  late: false,
  callSince: null,
  workerId: null,
  worker: null,
  parts: [],
  deadlines: {},
  photos: [],
  voice: null,
  onBehalfOf: null,
  requester: null,
  coUnits: [],
  closedAt: null,
  links: [],
  followers: 0,
  mine: [],
  allowed: [],
} satisfies Partial<Case>

/** The caller's own entries, each in the relation they had at the time. */
async function ownEntries(ctx: Context, caller: Caller, whole: WholeCase): Promise<Case['timeline']> {
  const [people, files] = await Promise.all([peopleOf(ctx, whole), filesOf(ctx, whole)])
  return whole.events.flatMap((event) => {
    const sight = sightOf(kindOf(whole.item.kind), caller, [relationIn(event)])
    return viewTimeline({ ...whole, events: [event] }, sight, { people, files })
  })
}
