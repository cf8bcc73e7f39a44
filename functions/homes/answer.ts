import type { homesContract } from '../../contract/homes'
import type { InputOf } from '../../contract/route'
import { foundWrites, unchangedIn } from '../people/doors'
import { findPerson, personKey } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'
import { confirmedEvent, refusedEvent } from './events'
import { mustKnowHousehold } from './grid'
import { confirmClaim, removeClaim } from './store'

type Answer = InputOf<typeof homesContract.confirm>

/** Confirms that somebody lives where they say; refuses NOT_FOUND if they say so no more, and NOT_ALLOWED for one's own home. */
export async function confirmHome(ctx: Context, input: Answer): Promise<{ confirmed: true }> {
  const { personId, householdId } = input
  await mustKnowAnother(ctx, input)
  const outcome = await commit(ctx, {
    request: { verb: 'confirmHome', input },
    writes: [confirmedHome(personId, householdId), confirmClaim(householdId, personId)],
    events: [confirmedEvent(personId, 'staff')],
  })
  if (!outcome.done && !(await hasHome(ctx, input))) throw refuse('NOT_FOUND')
  return { confirmed: true }
}

const mostTries = 6

/** Takes a home away from somebody who does not live there; they may choose another. */
export async function refuseHome(ctx: Context, input: Answer): Promise<{ refused: true }> {
  await mustKnowAnother(ctx, input)
  await again(mostTries, () => tryToRefuse(ctx, input))
  return { refused: true }
}

/** `outrun` when they changed something else in the meantime. */
async function tryToRefuse(ctx: Context, input: Answer): Promise<'done' | typeof outrun> {
  const { personId, householdId } = input
  const request = { verb: 'refuseHome', input }
  const person = await findPerson(ctx, personId)
  if (person?.home?.householdId !== householdId) {
    if (await findResult(ctx, request)) return 'done'
    throw refuse('NOT_FOUND')
  }
  const without: Write = {
    key: personKey(personId),
    change: { remove: ['home'], add: { version: 1 } },
    when: unchangedIn(person),
    named: 'person',
  }
  const outcome = await commit(ctx, {
    request,
    writes: [
      without,
      removeClaim(householdId, personId),
      ...(await foundWrites(ctx, { before: person, after: { ...person, home: undefined } })),
    ],
    events: [refusedEvent(personId)],
  })
  return outcome.done ? 'done' : outrun
}

/** Makes a claimed home a confirmed one; fails (`person`) unless they still claim this one. */
export const confirmedHome = (personId: string, householdId: string): Write => ({
  key: personKey(personId),
  change: { set: { 'home.state': 'confirmed' }, add: { version: 1 } },
  when: [
    ['home.householdId', '=', householdId],
    ['home.state', '=', 'claimed'],
  ],
  named: 'person',
})

async function mustKnowAnother(ctx: Context, { personId, householdId }: Answer): Promise<void> {
  const caller = await mustKnowHousehold(ctx, householdId)
  if (caller.id === personId) throw refuse('NOT_ALLOWED')
}

// Somebody else, or a code, was quicker.
async function hasHome(ctx: Context, { personId, householdId }: Answer): Promise<boolean> {
  const home = (await findPerson(ctx, personId))?.home
  return home?.householdId === householdId && home.state === 'confirmed'
}
