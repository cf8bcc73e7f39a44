import type { Person, peopleContract } from '../../contract/people'
import type { InputOf } from '../../contract/route'
import { homeOf } from '../places/lookup'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import { personEvent, personEvents } from './events'
import { findPerson, personKey, phoneField, viewPerson } from './lookup'

type Input = InputOf<typeof peopleContract.update>

/** Changes the given fields, clears those that are `null`, and leaves the rest. */
export async function updatePerson(ctx: Context, input: Input): Promise<Person> {
  const caller = mustBeLoggedIn(ctx)
  const fields = await fieldsOf(ctx, caller, input)
  const gone = Object.keys(fields).filter((field) => fields[field] === null)
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

  const outcome = await commit(ctx, {
    request: { verb: 'updatePerson', input },
    writes: [
      {
        key: personKey(caller.id),
        change: { set, remove: gone, add: { version: 1 } },
        when: input.version === undefined ? [['loginVersion', 'exists']] : [['version', '=', input.version]],
        named: 'version',
      },
    ],
    events: [personEvent(personEvents.corrected, caller.id, { fields: Object.keys(fields) })],
  })
  if (!outcome.done) throw refuse('PERSON_CHANGED')

  const person = await findPerson(ctx, caller.id)
  if (!person) throw refuse('LOGIN_EXPIRED')
  return viewPerson(ctx, person)
}

async function fieldsOf(ctx: Context, caller: Caller, { name, phone, householdId, language, textSize }: Input): Promise<Item> {
  const home = householdId ? await homeOf(ctx, householdId) : householdId
  const sealed = phone ? ctx.crypto.seal(phoneField(ctx, caller.id), phone) : phone
  return Object.fromEntries(Object.entries({ name, phone: sealed, home, language, textSize }).filter(([, value]) => value !== undefined))
}
