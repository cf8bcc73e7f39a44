import type { Case, CaseLink, Deadline } from '../../../contract/cases/case'
import type { Relation } from '../../../contract/cases/relations'
import { toInstant } from '../../../contract/time'
import { communityOf } from '../../communities/lookup'
import { findPersons, maskedName, maskedPhoneOf, phoneOf, type StoredPerson } from '../../people/lookup'
import type { Caller } from '../../platform/caller'
import { chunksOf } from '../../platform/chunks'
import type { Context } from '../../platform/context'
import { teamName } from '../../teams/lookup'
import { kindOf } from '../case/kinds'
import { allowedActions } from '../case/moves'
import { relationsOf } from '../case/people'
import type { WholeCase } from '../case/read'
import { rowOf, type StoredCase } from '../case/stored'
import { inOrder } from '../clocks/case.rules'
import type { Clock } from '../clocks/clock'
import { deadlineOf } from '../clocks/clock.rules'
import type { WorkingHours } from '../clocks/hours.rules'
import { filesOf } from './files'
import { viewRow, visibleParts, whereFor } from './row'
import { audienceOfField, type Sight, sightOf } from './sight'
import { type Known, viewTimeline } from './timeline'

/** A case as the caller may see it now: of each field, part and event only what its declaration allows. */
export async function viewCase(ctx: Context, caller: Caller, whole: WholeCase): Promise<Case> {
  const { item } = whole
  const kind = kindOf(item.kind)
  const relations = relationsOf(item, caller, { follows: whole.followers.has(caller.id) })
  const sight = sightOf(kind, caller, relations)
  const { sees } = sight
  const [settings, people, files] = await Promise.all([
    communityOf(ctx),
    peopleOf(ctx, whole),
    sees('asked') ? filesOf(ctx, whole) : new Map(),
  ])
  const known = { people, files }
  const unit = (id: string) => ({ id, name: teamName(settings, id) })
  const now = ctx.clock.now()
  return {
    ...viewRow(rowOf(item), sight, now),
    where: whereFor(item, sight),
    deadlines: Object.fromEntries(
      inOrder(kind, item.clocks).map(([name, clock]) => [name, viewClock(clock, { hours: settings.hours, now })]),
    ),
    ...viewForm(item, sight, known),
    onBehalfOf: sees('asked') ? onBehalfOf(item, relations) : null,
    requester: sees('staff') ? requesterOf(ctx, item, known) : null,
    lead: unit(item.lead),
    team: unit(item.team),
    coUnits: item.coUnits.map(unit),
    worker: workerOf(ctx, item, { sight, known }),
    enteredAt: item.enteredAt,
    closedAt: item.closedAt,
    parts: visibleParts(item.parts, sight),
    links: sees('asked') ? item.links.filter((link) => mayKnowOf(link, relations)) : [],
    followers: item.followers,
    version: item.version,
    mine: relations,
    allowed: allowedActions(kind, item, { relations, now }),
    timeline: viewTimeline(whole, sight, known),
  }
}

/** The form's answers that the caller may see. */
function viewForm({ form }: StoredCase, { kind, sees }: Sight, { files }: Known): Pick<Case, 'form' | 'photos' | 'voice'> {
  const seen = Object.fromEntries(Object.entries(form).filter(([name]) => sees(audienceOfField(kind, name)))) as StoredCase['form']
  const { photos = [], voice, ...rest } = seen
  return { form: rest, photos: photos.flatMap((id) => files.get(id) ?? []), voice: (voice !== undefined && files.get(voice)) || null }
}

/** The number of a confidential case is for nobody who merely works on the one it came from. */
const mayKnowOf = ({ kind }: CaseLink, relations: readonly Relation[]) =>
  !kindOf(kind).confidential || relations.includes('requester') || relations.includes('manager')

function viewClock(clock: Clock, { hours, now }: { hours: WorkingHours; now: number }): Deadline {
  if (clock.phase.state === 'stopped') return { state: clock.phase.outcome, at: null, assumed: false }
  if (clock.phase.state === 'paused') return { state: clock.passedAt === null ? 'paused' : 'late', at: null, assumed: false }
  const deadline = deadlineOf(clock, hours)
  if (!deadline) return { state: 'paused', at: null, assumed: false }
  return { state: deadline.at <= now ? 'late' : 'running', at: toInstant(deadline.at), assumed: deadline.assumed }
}

function requesterOf(ctx: Context, { requesterId }: StoredCase, { people }: Known): Case['requester'] {
  const person = people.get(requesterId)
  return { name: maskedName(person), phone: person ? maskedPhoneOf(ctx, person) : null }
}

// Whoever named the person reads the name; staff read it masked.
function onBehalfOf({ onBehalfOf: person }: StoredCase, relations: readonly Relation[]): string | null {
  return relations.includes('requester') ? (person?.name ?? null) : maskedName(person ?? undefined)
}

// Residents see the name and phone number of the worker who comes to their door.
function workerOf(ctx: Context, { workerId }: StoredCase, { sight, known }: { sight: Sight; known: Known }): Case['worker'] {
  if (workerId === null || !sight.sees('details')) return null
  const person = known.people.get(workerId)
  return { id: workerId, name: person?.name ?? null, phone: (sight.sees('asked') && person && phoneOf(ctx, person)) || null }
}

const mostAtOnce = 100

/** Everybody named in the view of a case, by id. */
export async function peopleOf(ctx: Context, { item, events }: WholeCase): Promise<Map<string, StoredPerson>> {
  const ids = [item.requesterId, item.reportedBy, item.workerId, ...events.map(({ actor }) => actor)].filter((id) => id !== null)
  const known = await Promise.all(chunksOf([...new Set(ids)], mostAtOnce).map((some) => findPersons(ctx, some)))
  return new Map(known.flatMap((some) => [...some]))
}
