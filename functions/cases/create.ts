import type { Case } from '../../contract/cases/case'
import { type Form, type Kind, levelOf } from '../../contract/cases/kind'
import type { Relation } from '../../contract/cases/relations'
import type { OnBehalfOf } from '../../contract/cases/routes'
import type { Role } from '../../contract/people'
import { communityOf } from '../communities/lookup'
import { findPerson } from '../people/lookup'
import { type Located, locate } from '../places/lookup'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/limits'
import { refuse } from '../platform/refuse'
import { gridFor, teamFor } from '../teams/lookup'
import { attachUploads } from '../uploads/lookup'
import { kindOf, parseForm } from './case/form'
import { nextNumber } from './case/numbers'
import { caseEvent, putAsked, writesOf } from './case/store'
import type { StoredCase } from './case/stored'
import { beginClocks, runsOut } from './clocks/case.rules'
import type { WorkingHours } from './clocks/hours.rules'
import { show } from './view/show'

type Input = { requestId: string; kind: string; form: unknown; onBehalfOf?: OnBehalfOf }

const acting: readonly Role[] = ['gridWorker', 'stationWorker', 'manager']
const limit = { purpose: 'cases', most: 60, windowSeconds: 3600 }

/** Asks for something. It gets a number, a team that leads it, a grid and its clocks; the same request again gives the same case. */
export async function createCase(ctx: Context, input: Input): Promise<Case> {
  const caller = mustBeLoggedIn(ctx)
  const kind = kindOf(input.kind)
  const form = parseForm(kind, input.form)
  const request = { verb: 'createCase', input }
  const before = await findResult(ctx, request)
  if (before) return show(ctx, caller, String(before.caseId))

  await countAgainst(ctx, limit, caller.id)
  const { item, hours } = await newCase(ctx, caller, {
    kind,
    form,
    onBehalfOf: await knownBeneficiary(ctx, { caller, onBehalfOf: input.onBehalfOf }),
  })
  const uploadIds = uploadsOf(form)
  const outcome = await commit(ctx, {
    request: { ...request, result: { caseId: item.id } },
    writes: [
      ...writesOf(ctx, { kind, after: item, hours }),
      ...putAsked(concerned(item), item.id),
      ...attachUploads(ctx, { uploadIds, ownerId: caller.id, subject: item.id }),
    ],
    events: [submitted(item)],
  })
  if (!outcome.done) throw refuse('UPLOAD_UNKNOWN')
  return show(ctx, caller, String(outcome.result.caseId))
}

type Asked = { kind: Kind; form: Form; onBehalfOf?: OnBehalfOf }

/** A case as it begins, and the hours its clocks go by. */
export async function newCase(ctx: Context, caller: Caller, asked: Asked): Promise<{ item: StoredCase; hours: WorkingHours }> {
  const { kind, form, onBehalfOf } = asked
  const settings = await communityOf(ctx)
  const located = form.place ? await locate(ctx, form.place) : undefined
  const category = form.category ?? 'other'
  const team = teamFor(settings, `${kind.name}.${category}`)
  const now = ctx.clock.now()
  const at = new Date(now).toISOString()
  const level = levelOf(kind, form)
  const clocks = beginClocks(kind, level, now)
  const { hours } = settings
  const ends = runsOut(clocks, { hours, now }).at
  return {
    hours,
    item: {
      id: ctx.ids.make('cas'),
      number: await nextNumber(ctx, kind),
      kind: kind.name,
      state: kind.initial,
      category,
      level,
      ...placed(kind, form, located),
      gridId: (located && gridFor(settings, located.within)) ?? null,
      createdAt: at,
      updatedAt: at,
      enteredAt: at,
      runsOutAt: ends === null ? null : new Date(ends).toISOString(),
      late: false,
      requesterId: onBehalfOf?.personId ?? caller.id,
      reportedBy: onBehalfOf ? caller.id : null,
      onBehalfOf: onBehalfOf ?? null,
      form,
      lead: team,
      team,
      clocks,
      ...untouched,
    },
  }
}

const untouched: Pick<
  StoredCase,
  | 'coUnits'
  | 'workerId'
  | 'visit'
  | 'closedAt'
  | 'pausedFor'
  | 'costs'
  | 'answers'
  | 'referral'
  | 'declined'
  | 'links'
  | 'followers'
  | 'doneAt'
  | 'callSince'
  | 'version'
  | 'schema'
> = {
  coUnits: [],
  workerId: null,
  visit: null,
  closedAt: null,
  pausedFor: null,
  costs: [],
  answers: null,
  referral: null,
  declined: null,
  links: [],
  followers: 0,
  doneAt: {},
  callSince: null,
  version: 1,
  schema: 1,
}

function placed(kind: Kind, form: Form, located: Located | undefined) {
  return {
    place: form.place ?? null,
    placeWords: located?.words ?? '',
    near: located?.near ?? null,
    nearWords: located?.nearWords ?? '',
    public: kind.publicWithoutHousehold && (located?.public ?? false),
  }
}

const uploadsOf = ({ photos = [], voice }: Form) => [...photos, ...(voice === undefined ? [] : [voice])]

/** Those in whose lists a new case stands: who asks and who sent it for them. */
export const concerned = (item: StoredCase) => [item.requesterId, ...(item.reportedBy === null ? [] : [item.reportedBy])]

export function submitted(item: StoredCase, relation: Relation = 'requester') {
  return { ...caseEvent(item, 'submitted', { facts: { relation } }), onBehalfOf: item.onBehalfOf?.personId }
}

// Only those whose duty it is act in the name of somebody with a login; others name whom they ask for.
async function knownBeneficiary(
  ctx: Context,
  { caller, onBehalfOf }: { caller: Caller; onBehalfOf?: OnBehalfOf },
): Promise<OnBehalfOf | undefined> {
  if (!onBehalfOf?.personId) return onBehalfOf
  const person = caller.roles.some((role) => acting.includes(role)) && (await findPerson(ctx, onBehalfOf.personId))
  return person ? onBehalfOf : { name: onBehalfOf.name }
}
