import type { FamilyMember, familyContract } from '../../contract/family'
import type { InputOf } from '../../contract/route'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Failure } from '../platform/table'
import { personEvent, personEvents } from './events'
import { findFamily, mostFamily, putFamily, removeFamily as removal, renameFamily as renaming } from './store'

/** The people the caller books for, in the order they were added. */
export async function listFamily(ctx: Context): Promise<{ items: FamilyMember[]; next: null }> {
  const caller = mustBeLoggedIn(ctx)
  return { items: await findFamily(ctx, caller.id), next: null }
}

/** Adds a family member; refuses FAMILY_FULL. */
export async function addFamily(ctx: Context, input: InputOf<typeof familyContract.addFamily>): Promise<FamilyMember> {
  const caller = mustBeLoggedIn(ctx)
  const familyId = ctx.ids.make('fam')
  const outcome = await commit(ctx, {
    request: { verb: 'addFamily', input, result: { familyId } },
    writes: putFamily(caller.id, { id: familyId, name: input.name }),
    events: [personEvent(personEvents.familyAdded, caller.id, { familyId })],
  })
  if (!outcome.done) throw isGone(outcome.failures) ? refuse('LOGIN_EXPIRED') : refuse('FAMILY_FULL', { limit: mostFamily })
  return { id: String(outcome.result.familyId), name: input.name }
}

/** Corrects a name. Existing bookings keep the old one. */
export async function renameFamily(ctx: Context, input: InputOf<typeof familyContract.renameFamily>): Promise<FamilyMember> {
  const caller = mustBeLoggedIn(ctx)
  const member = { id: input.familyId, name: input.name }
  const outcome = await commit(ctx, {
    request: { verb: 'renameFamily', input },
    writes: [renaming(caller.id, member)],
    events: [personEvent(personEvents.familyRenamed, caller.id, { familyId: member.id })],
  })
  if (!outcome.done) throw refuse('NOT_FOUND')
  return member
}

/** Removes a family member. */
export async function removeFamily(ctx: Context, input: InputOf<typeof familyContract.removeFamily>): Promise<{ removed: true }> {
  const caller = mustBeLoggedIn(ctx)
  const outcome = await commit(ctx, {
    request: { verb: 'removeFamily', input },
    writes: removal(caller.id, input.familyId),
    events: [personEvent(personEvents.familyRemoved, caller.id, { familyId: input.familyId })],
  })
  if (!outcome.done) throw refuse('NOT_FOUND')
  return { removed: true }
}

// The caller was deleted between the check and the write.
const isGone = (failures: Failure[]) => failures.some(({ name, item }) => name === 'size' && item?.loginVersion === undefined)
