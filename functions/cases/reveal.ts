import type { casesContract, RevealedField } from '../../contract/cases/routes'
import type { InputOf } from '../../contract/route'
import { findPerson, phoneOf } from '../people/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { countReveal } from '../platform/reveals'
import { kindOf } from './case/kinds'
import { allowedActions } from './case/moves'
import { isStaff, relationsOf } from './case/people'
import { caseEvent, findCase } from './case/store'
import type { StoredCase } from './case/stored'

/**
 * A masked field of a case in clear, for staff who can still do something about the case; its owner sees who read it, when and
 * why. The same request again is not another reading.
 */
export async function revealField(ctx: Context, input: InputOf<typeof casesContract.reveal>): Promise<{ value: string | null }> {
  const caller = mustBeLoggedIn(ctx)
  const request = { verb: 'revealField', input }
  const item = await findCase(ctx, input.caseId)
  const relations = item ? relationsOf(item, caller) : []
  if (!item || relations.length === 0) throw refuse('NOT_FOUND')
  const kind = kindOf(item.kind)
  const duty = relations.filter((relation) => isStaff(kind, [relation]))
  const [relation] = duty
  if (!relation || allowedActions(kind, item, { relations: duty, now: ctx.clock.now() }).length === 0) throw refuse('NOT_ALLOWED')

  await countReveal(ctx, request)
  const { field, reason } = input
  const outcome = await commit(ctx, {
    request,
    writes: [],
    events: [caseEvent(item, 'revealed', { audience: 'asked', facts: { relation, field, reason } })],
  })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return { value: await fieldOf(ctx, item, field) }
}

async function fieldOf(ctx: Context, item: StoredCase, field: RevealedField): Promise<string | null> {
  if (field === 'onBehalfOf') return item.onBehalfOf?.name ?? null
  const person = await findPerson(ctx, item.requesterId)
  if (!person) return null
  return (field === 'name' ? person.name : phoneOf(ctx, person)) ?? null
}
