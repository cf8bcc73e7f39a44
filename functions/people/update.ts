import type { Home, Person, peopleContract } from '../../contract/people'
import type { InputOf } from '../../contract/route'
import { claimHome } from '../homes/doors'
import { homeOf } from '../places/lookup'
import { again, outrun } from '../platform/again'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import type { Item } from '../platform/table'
import type { Write } from '../platform/write'
import { foundWrites, unchangedIn } from './doors'
import { personEvent, personEvents } from './events'
import { findPerson, personKey, personOf, phoneField, type StoredPerson, viewPerson } from './lookup'

type Input = InputOf<typeof peopleContract.update>

const movesLimit = { purpose: 'homes', most: 5, windowSeconds: 7 * 86_400 }

const mostTries = 6

/** Changes the given fields, clears those that are `null`, and leaves the rest. A new home is only claimed. */
export async function updatePerson(ctx: Context, input: Input): Promise<Person> {
  const caller = mustBeLoggedIn(ctx)
  let tried = 0
  await again(mostTries, async () => {
    const person = tried === 0 ? personOf(caller) : await findPerson(ctx, caller.id)
    if (!person) throw refuse('LOGIN_EXPIRED')
    return tryToUpdate(ctx, { person, input, counts: tried++ === 0 })
  })
  const person = await findPerson(ctx, caller.id)
  if (!person) throw refuse('LOGIN_EXPIRED')
  return viewPerson(ctx, person)
}

type Trying = { person: StoredPerson; input: Input; counts: boolean }

/** `outrun` when the person changed in the meantime and the caller has not said which version they mean. */
async function tryToUpdate(ctx: Context, { person, input, counts }: Trying): Promise<'done' | typeof outrun> {
  const request = { verb: 'updatePerson', input }
  const moving = await moveOf(ctx, person, input)
  if (counts && moving?.counts && !(await findResult(ctx, request))) await countAgainst(ctx, movesLimit, person.id)
  const fields = fieldsOf(ctx, person.id, input, moving?.home)
  const gone = Object.keys(fields).filter((field) => fields[field] === null)
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
  const after = { ...person, ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? undefined])) }

  const outcome = await commit(ctx, {
    request,
    writes: [
      {
        key: personKey(person.id),
        change: { set, remove: gone, add: { version: 1 } },
        when: [...unchangedIn(person), ...(input.version === undefined ? [] : [['version', '=', input.version] as const])],
        named: 'version',
      },
      ...(moving?.writes ?? []),
      ...(await foundWrites(ctx, { before: person, after })),
    ],
    events: [personEvent(personEvents.corrected, person.id, { fields: Object.keys(fields) })],
  })
  if (outcome.done) return 'done'
  if (input.version !== undefined || (moving?.counts && (await hasMoved(ctx, person)))) throw refuse('PERSON_CHANGED')
  return outrun
}

// Of two moves at once the second would leave a claim of the first behind.
const hasMoved = async (ctx: Context, { id, home }: StoredPerson) => (await findPerson(ctx, id))?.home?.householdId !== home?.householdId

type Move = { home: Home | null; writes: Write[]; counts: boolean }

/** What choosing another home, or none, changes; undefined if the home stays. */
async function moveOf(ctx: Context, person: StoredPerson, { householdId }: Input): Promise<Move | undefined> {
  if (householdId === undefined || (householdId !== null && householdId === person.home?.householdId)) return undefined
  if (householdId === null && !person.home) return { home: null, writes: [], counts: false }
  const address = householdId === null ? null : await homeOf(ctx, householdId)
  const { home, writes } = await claimHome(ctx, person, address)
  return { home, writes, counts: true }
}

function fieldsOf(ctx: Context, personId: string, { name, phone, language, textSize }: Input, home: Home | null | undefined): Item {
  const sealed = phone ? ctx.crypto.seal(phoneField(ctx, personId), phone) : phone
  return Object.fromEntries(Object.entries({ name, phone: sealed, home, language, textSize }).filter(([, value]) => value !== undefined))
}
