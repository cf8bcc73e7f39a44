import { type Kind, Relation } from '../../../contract/cases/kind'
import type { Case, CaseRow, Deadline, TimelineEntry } from '../../../contract/cases/routes'
import { toInstant } from '../../../contract/time'
import { communityOf } from '../../communities/lookup'
import { findPersons, phoneOf, type StoredPerson } from '../../people/lookup'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import type { Event } from '../../platform/events'
import { teamName } from '../../teams/lookup'
import { downloadOf, findUploads } from '../../uploads/lookup'
import type { WholeCase } from '../case/read'
import { isStaff, relationsOf } from '../case/relations'
import { allowedActions } from '../case/rules'
import type { StoredCase, StoredRow } from '../case/stored'
import type { Clock } from '../clocks/clock'
import { deadlineOf } from '../clocks/clock.rules'
import type { WorkingHours } from '../clocks/hours.rules'

type File = Case['photos'][number]
/** Who looks, what they are to the case, and what has been looked up for them. */
type Sight = { caller: Caller; relations: Relation[]; staff: boolean; people: Map<string, StoredPerson>; files: Map<string, File> }

/** A case as somebody may see it now: who only follows it sees where it stands, not who asked, what they said or where they live. */
export async function viewCase(ctx: Context, caller: Caller, { whole, kind }: { whole: WholeCase; kind: Kind }): Promise<Case> {
  const { item } = whole
  const relations = relationsOf(item, caller, { follows: whole.followers.has(caller.id) })
  const staff = isStaff(relations)
  const asked = staff || relations.includes('requester')
  const [settings, people, files] = await Promise.all([communityOf(ctx), peopleOf(ctx, whole), asked ? filesOf(ctx, whole) : new Map()])
  const sight: Sight = { caller, relations, staff, people, files }
  const unit = (id: string) => ({ id, name: teamName(settings, id) })
  const { hours } = settings
  const now = ctx.clock.now()
  const { photos: photoIds = [], voice, ...form } = asked ? item.form : { category: item.form.category }
  return {
    ...viewRow(item, now),
    where: whereFor(item, asked),
    deadlines: {
      answer: viewClock(item.clocks.answer, { hours, now }),
      update: item.clocks.update && viewClock(item.clocks.update, { hours, now }),
      solution: viewClock(item.clocks.solution, { hours, now }),
    },
    form,
    photos: photoIds.flatMap((id) => files.get(id) ?? []),
    voice: (voice !== undefined && files.get(voice)) || null,
    onBehalfOf: asked ? (item.onBehalfOf?.name ?? null) : null,
    requester: staff ? requesterOf(ctx, sight, item) : null,
    lead: unit(item.lead),
    team: unit(item.team),
    coUnits: item.coUnits.map(unit),
    worker: workerOf(ctx, sight, item),
    enteredAt: item.enteredAt,
    closedAt: item.closedAt,
    pausedFor: item.pausedFor,
    costs: asked ? item.costs : [],
    answers: asked ? item.answers : null,
    referral: item.referral,
    declined: item.declined,
    links: asked ? item.links : [],
    followers: item.followers,
    version: item.version,
    mine: relations,
    allowed: allowedActions(kind, item, { relations, now }),
    timeline: whole.events.flatMap((event) => viewEvent(event, whole, sight)),
  }
}

/** A row of somebody's own list, of what they asked for or follow. */
export function viewMine(item: StoredCase, caller: Caller, now: number): CaseRow {
  return { ...viewRow(item, now), where: whereFor(item, relationsOf(item, caller).length > 0) }
}

// Who only follows what happens behind a neighbour's door reads the stairwell.
function whereFor(item: StoredCase, asked: boolean): CaseRow['where'] {
  const all = asked || item.public
  return { words: all ? item.placeWords : item.nearWords, place: all ? item.place : null, public: item.public }
}

/** A row of a list at a moment (milliseconds). */
export function viewRow(row: StoredRow, now: number): CaseRow {
  const { id, number, kind, state, category, level, createdAt, updatedAt, workerId, visit } = row
  return {
    id,
    number,
    kind,
    state,
    category,
    level,
    where: { words: row.placeWords, place: row.place, public: row.public },
    createdAt,
    updatedAt,
    dueAt: row.runsOutAt && toInstant(Date.parse(row.runsOutAt)),
    late: row.late || (row.runsOutAt !== null && Date.parse(row.runsOutAt) <= now),
    workerId,
    visit,
  }
}

function viewClock(clock: Clock, { hours, now }: { hours: WorkingHours; now: number }): Deadline {
  if (clock.phase.state === 'stopped') return { state: clock.phase.outcome, at: null, assumed: false }
  if (clock.phase.state === 'paused') return { state: clock.passedAt === null ? 'paused' : 'late', at: null, assumed: false }
  const deadline = deadlineOf(clock, hours)
  if (!deadline) return { state: 'paused', at: null, assumed: false }
  return { state: deadline.at <= now ? 'late' : 'running', at: toInstant(deadline.at), assumed: deadline.assumed }
}

function viewEvent(event: Event, { texts }: WholeCase, sight: Sight): TimelineEntry[] {
  const by = relationOf(event)
  if (event.audience === 'staff' && !sight.staff) return []
  const text = texts.get(event.id)
  // Who only follows an incident reads what staff say of it, not what its people say.
  const reads = sight.staff || sight.relations.includes('requester') || !['requester', 'follower'].includes(by)
  const {
    action,
    from,
    to,
    caseId: _c,
    number: _n,
    kind: _k,
    category: _g,
    level: _l,
    createdMonth: _m,
    relation: _r,
    ...told
  } = event.facts
  const { answered: _a, solved: _s, satisfied: _t, fen: _f, into: _i, how: _h, other: _o, ...forFollowers } = told
  const facts = sight.staff || sight.relations.includes('requester') ? told : forFollowers
  return [
    {
      id: event.id,
      at: toInstant(Date.parse(event.occurredAt)),
      // The store's own events of a case are named by these.
      what: event.type.slice('case.'.length) as TimelineEntry['what'],
      action: text1(action),
      from: text1(from),
      to: text1(to),
      by: { relation: by, name: nameFor(event, by, sight), me: event.actor === sight.caller.id },
      staffOnly: event.audience === 'staff',
      text: reads ? (text?.text ?? null) : null,
      photos: reads ? (text?.photos ?? []).flatMap((id) => sight.files.get(id) ?? []) : [],
      facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => !Array.isArray(value))) as TimelineEntry['facts'],
    },
  ]
}

const text1 = (fact: unknown) => (typeof fact === 'string' ? fact : null)

function relationOf(event: Event): Relation {
  const known = Relation.safeParse(event.facts.relation)
  return known.success ? known.data : 'clock'
}

function nameFor(event: Event, by: Relation, { staff, people, caller }: Sight): string | null {
  const resident = by === 'requester' || by === 'follower'
  if (event.actor === null || (resident && !staff && event.actor !== caller.id)) return null
  return people.get(event.actor)?.name ?? null
}

function requesterOf(ctx: Context, { people }: Sight, { requesterId }: StoredCase): Case['requester'] {
  const person = people.get(requesterId)
  return { name: person?.name ?? null, phone: (person && phoneOf(ctx, person)) ?? null }
}

// Whoever comes to one's door is known by name and can be called.
function workerOf(ctx: Context, { people, staff, relations }: Sight, { workerId }: StoredCase): Case['worker'] {
  if (workerId === null) return null
  const person = people.get(workerId)
  const sees = staff || relations.includes('requester')
  return { id: workerId, name: person?.name ?? null, phone: (sees && person && phoneOf(ctx, person)) || null }
}

async function peopleOf(ctx: Context, { item, events }: WholeCase): Promise<Map<string, StoredPerson>> {
  const ids = [item.requesterId, item.workerId, ...events.map(({ actor }) => actor)]
  const known = await Promise.all(chunks([...new Set(ids.filter((id) => id !== null))]).map((some) => findPersons(ctx, some)))
  return new Map(known.flatMap((some) => [...some]))
}

async function filesOf(ctx: Context, { item, texts }: WholeCase): Promise<Map<string, File>> {
  const { photos = [], voice } = item.form
  const ids = [...photos, ...(voice === undefined ? [] : [voice]), ...[...texts.values()].flatMap((text) => text.photos)]
  const known = await Promise.all(chunks([...new Set(ids)]).map((some) => findUploads(ctx, some)))
  const uploads = known.flat().flatMap((upload) => (upload.state === 'attached' ? [upload] : []))
  const files = await Promise.all(uploads.map(async (upload) => ({ id: upload.id, type: upload.type, url: await downloadOf(ctx, upload) })))
  return new Map(files.map((file) => [file.id, file]))
}

const mostAtOnce = 100

const chunks = (ids: string[]) =>
  Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, at) => ids.slice(at * mostAtOnce, (at + 1) * mostAtOnce))
