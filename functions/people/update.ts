import type { Home, Person, peopleContract } from '../../contract/people'
import type { InputOf } from '../../contract/route'
import { claimHome } from '../homes/doors'
import { homeOf } from '../places/lookup'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import type { Test, Write } from '../platform/write'
import { personEvent, personEvents } from './events'
import { findPerson, personKey, personOf, phoneField, viewPerson } from './lookup'

type Input = InputOf<typeof peopleContract.update>

const movesLimit = { purpose: 'homes', most: 5, windowSeconds: 7 * 86_400 }

/** Changes the given fields, clears those that are `null`, and leaves the rest. A new home is only claimed. */
export async function updatePerson(ctx: Context, input: Input): Promise<Person> {
  const caller = mustBeLoggedIn(ctx)
  const request = { verb: 'updatePerson', input }
  const moving = await moveOf(ctx, caller, input)
  if (moving?.counts && !(await findResult(ctx, request))) await countAgainst(ctx, movesLimit, caller.id)
  const fields = fieldsOf(ctx, caller, input, moving?.home)
  const gone = Object.keys(fields).filter((field) => fields[field] === null)
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

  const outcome = await commit(ctx, {
    request,
    writes: [
      {
        key: personKey(caller.id),
        change: { set, remove: gone, add: { version: 1 } },
        when: [
          ...(moving?.when ?? []),
          input.version === undefined ? (['loginVersion', 'exists'] as const) : (['version', '=', input.version] as const),
        ],
        named: 'version',
      },
      ...(moving?.writes ?? []),
    ],
    events: [personEvent(personEvents.corrected, caller.id, { fields: Object.keys(fields) })],
  })
  if (!outcome.done) throw refuse('PERSON_CHANGED')

  const person = await findPerson(ctx, caller.id)
  if (!person) throw refuse('LOGIN_EXPIRED')
  return viewPerson(ctx, person)
}

type Move = { home: Home | null; writes: Write[]; when: Test[]; counts: boolean }

/** What choosing another home, or none, changes; undefined if the home stays. */
async function moveOf(ctx: Context, caller: Caller, { householdId }: Input): Promise<Move | undefined> {
  const person = personOf(caller)
  if (householdId === undefined || (householdId !== null && householdId === person.home?.householdId)) return undefined
  if (householdId === null && !person.home) return { home: null, writes: [], when: [], counts: false }
  const address = householdId === null ? null : await homeOf(ctx, householdId)
  const { home, writes } = await claimHome(ctx, person, address)
  // Otherwise two moves at once would leave a claim of the first behind.
  const when: Test = person.home ? ['home.householdId', '=', person.home.householdId] : ['home', 'absent']
  return { home, writes, when: [when], counts: true }
}

function fieldsOf(ctx: Context, caller: Caller, { name, phone, language, textSize }: Input, home: Home | null | undefined): Item {
  const sealed = phone ? ctx.crypto.seal(phoneField(ctx, caller.id), phone) : phone
  return Object.fromEntries(Object.entries({ name, phone: sealed, home, language, textSize }).filter(([, value]) => value !== undefined))
}
