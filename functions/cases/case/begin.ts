import { type Form, type Kind, levelOf } from '../../../contract/cases/kind'
import type { Relation } from '../../../contract/cases/relations'
import type { OnBehalfOf } from '../../../contract/cases/routes'
import { communityOf } from '../../communities/lookup'
import { type Located, locate } from '../../places/lookup'
import type { Caller } from '../../platform/caller'
import type { Context } from '../../platform/context'
import { gridFor, teamFor } from '../../teams/lookup'
import { beginClocks, runsOut } from '../clocks/case.rules'
import type { WorkingHours } from '../clocks/hours.rules'
import { keysOfAsker } from './found'
import { begunParts } from './keeping'
import { nextNumber } from './numbers'
import { actsForOthers } from './people'
import { caseEvent } from './store'
import type { StoredCase } from './stored'

type Asked = { kind: Kind; form: Form; onBehalfOf?: OnBehalfOf }

/** A new case, and the working hours that its clocks use. */
export async function newCase(ctx: Context, caller: Caller, asked: Asked): Promise<{ item: StoredCase; hours: WorkingHours }> {
  const { kind, form, onBehalfOf } = asked
  const settings = await communityOf(ctx)
  const located = form.place ? await locate(ctx, form.place) : undefined
  const category = form.category ?? 'other'
  const team = teamFor(settings, `${kind.name}.${category}`)
  const now = ctx.clock.now()
  const at = new Date(now).toISOString()
  const level = levelOf(kind, form)
  const requesterId = onBehalfOf?.personId ?? caller.id
  const { changed, limits } = await begunParts(ctx, { kind, form })
  const clocks = beginClocks(kind, { level, limits, now })
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
      requesterId,
      askerKeys: await keysOfAsker(ctx, caller, requesterId),
      reportedBy: onBehalfOf ? caller.id : null,
      reportedOnDuty: onBehalfOf !== undefined && actsForOthers(caller.roles),
      onBehalfOf: onBehalfOf ?? null,
      form,
      lead: team,
      team,
      clocks,
      ...untouched,
      ...changed,
    },
  }
}

const untouched: Pick<
  StoredCase,
  'coUnits' | 'workerId' | 'closedAt' | 'links' | 'followers' | 'doneAt' | 'callSince' | 'version' | 'schema'
> = {
  coUnits: [],
  workerId: null,
  closedAt: null,
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

export function submittedEvent(item: StoredCase, relation: Relation = 'requester') {
  return { ...caseEvent(item, 'submitted', { facts: { relation } }), onBehalfOf: item.onBehalfOf?.personId }
}
