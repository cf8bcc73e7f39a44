import type { homesContract } from '../../contract/homes'
import type { Person } from '../../contract/people'
import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import { findPerson, personOf, viewPerson } from '../people/lookup'
import { homeOf } from '../places/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import { confirmedHome } from './answer'
import { codeMadeEvent, confirmedEvent } from './events'
import { dutyOf, gridOf, mustKnowHousehold, worksInGrid } from './grid'
import { confirmClaim, findCode, putCode, spendCode } from './store'

const standsMilliseconds = 7 * 86_400_000
const mostPeople = 6
const digits = 6

const makingLimit = { purpose: 'doorCodesMade', most: 60, windowSeconds: 3600 }
/** A stranger guesses one in a million; all strangers together have 20 guesses a day for a household. */
const triesOfPerson = { purpose: 'doorCodeTries', most: 5, windowSeconds: 3600 }
const triesOfHousehold = { purpose: 'doorCodeTriesOfHousehold', most: 20, windowSeconds: 86_400 }

/** Makes the code of a household in a grid of the caller's; the same request again gives the same code. */
export async function makeDoorCode(ctx: Context, input: InputOf<typeof homesContract.makeCode>): Promise<{ code: string; until: string }> {
  const { householdId, requestId } = input
  const caller = await mustKnowHousehold(ctx, householdId)
  await homeOf(ctx, householdId)
  // Derived, so that the code itself is stored nowhere.
  const derived = ctx.crypto.index(ctx.communityId, 'newDoorCode', `${householdId} ${caller.id} ${requestId}`)
  const code = String(Number.parseInt(derived.slice(0, 12), 16) % 10 ** digits).padStart(digits, '0')
  const request = { verb: 'makeDoorCode', input }
  const before = await findResult(ctx, request)
  if (before) return { code, until: toInstant(Number(before.until)) }

  await countAgainst(ctx, makingLimit, caller.id)
  const until = ctx.clock.now() + standsMilliseconds
  const outcome = await commit(ctx, {
    request: { ...request, result: { until } },
    writes: [putCode(householdId, { hash: hashOfCode(ctx, householdId, code), until, left: mostPeople, madeBy: caller.id })],
    events: [codeMadeEvent(householdId, new Date(until).toISOString())],
  })
  if (!outcome.done) throw refuse('SERVICE_BUSY')
  return { code, until: toInstant(Number(outcome.result.until)) }
}

/** Confirms the caller's claimed home with the code of its household, handed over by somebody else who is still on the staff. */
export async function enterDoorCode(ctx: Context, input: InputOf<typeof homesContract.enterCode>): Promise<Person> {
  const caller = mustBeLoggedIn(ctx)
  const { home } = personOf(caller)
  const request = { verb: 'enterDoorCode', input }
  if (home?.state === 'confirmed' || (await findResult(ctx, request))) return nowOf(ctx, caller.id)
  if (!home) throw refuse('HOME_NONE')

  await countAgainst(ctx, triesOfPerson, caller.id)
  await countAgainst(ctx, triesOfHousehold, home.householdId)
  if (!(await isOfStaff(ctx, caller.id, home.householdId))) throw refuse('HOME_CODE_WRONG')
  const hash = hashOfCode(ctx, home.householdId, input.code)
  const outcome = await commit(ctx, {
    request,
    writes: [
      spendCode(home.householdId, { hash, now: ctx.clock.now() }),
      confirmedHome(caller.id, home.householdId),
      confirmClaim(home.householdId, caller.id),
    ],
    events: [confirmedEvent(caller.id, 'code')],
  })
  if (!outcome.done) throw refuse(outcome.failures.some(({ name }) => name === 'code') ? 'HOME_CODE_WRONG' : 'SERVICE_BUSY')
  return nowOf(ctx, caller.id)
}

/** Whether the code of a household is from somebody whose duty it is, now and for others than themself. */
async function isOfStaff(ctx: Context, personId: string, householdId: string): Promise<boolean> {
  const code = await findCode(ctx, householdId)
  const maker = code && code.madeBy !== personId && (await findPerson(ctx, code.madeBy))
  return maker ? worksInGrid(dutyOf(ctx, maker), gridOf(await communityOf(ctx), householdId)) : false
}

const hashOfCode = (ctx: Context, householdId: string, code: string) =>
  ctx.crypto.index(ctx.communityId, 'doorCode', `${householdId} ${code}`)

async function nowOf(ctx: Context, personId: string): Promise<Person> {
  const person = await findPerson(ctx, personId)
  if (!person) throw refuse('LOGIN_EXPIRED')
  return viewPerson(ctx, person)
}
