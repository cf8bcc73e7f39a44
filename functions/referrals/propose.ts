import { stationId } from '../../contract/catalogue/station'
import { mostReferralDays, type referralsContract } from '../../contract/referrals'
import type { InputOf } from '../../contract/route'
import { dayOf, startOfDay } from '../../contract/time'
import { referralOnCase } from '../cases/doors'
import { allowedOn, canMove, caseOf, standingOn } from '../cases/lookup'
import { catalogueOf } from '../catalogue/lookup'
import { findPerson, mustExist } from '../people/lookup'
import { again, outrun } from '../platform/again'
import { type Caller, mustBeLoggedIn } from '../platform/caller'
import { commit, findResult } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Changed } from './change'
import { changedEvent, factsOf } from './events'
import { isUnderWay } from './rules'
import { findOfCase, type StoredReferral, writesOf } from './store'

type Input = InputOf<typeof referralsContract.propose>

const oneDay = 86_400_000
const mostTries = 8

/**
 * Proposes to refer a case to an organisation. The case is `referred` from now on, and the station stays in the lead; the
 * organisation learns nothing before the person agrees. Refuses ACTION_NOT_NOW, REFERRAL_OPEN, ORGANISATION_UNKNOWN, UNTIL_WRONG.
 */
export async function proposeReferral(ctx: Context, input: Input): Promise<Changed> {
  const caller = mustBeLoggedIn(ctx)
  return again(mostTries, () => tryToPropose(ctx, caller, input))
}

async function tryToPropose(ctx: Context, caller: Caller, input: Input): Promise<Changed | typeof outrun> {
  const request = { verb: 'proposeReferral', input }
  const item = await caseOf(ctx, input.caseId)
  // Read after the case, so that a case which shows this request's change comes with its record.
  const known = await findResult(ctx, request)
  if (known) return known as Changed
  const standing = item && standingOn(item, caller)
  if (!item || !standing) throw refuse('NOT_FOUND')
  if (!standing.staff) throw refuse('NOT_ALLOWED')
  // To a referral of somebody deleted nobody could agree, and what the station writes about them would be kept.
  if (!canMove(item, 'refer') || !(await findPerson(ctx, item.requesterId))) {
    if ((await findOfCase(ctx, item.id)).some(isUnderWay)) throw refuse('REFERRAL_OPEN')
    throw refuse('ACTION_NOT_NOW', { state: item.state, allowed: allowedOn(ctx, item, caller) })
  }
  await checkWhere(ctx, input)

  const after = newReferral(ctx, input)
  const told = await referralOnCase(ctx, {
    item,
    action: 'refer',
    facts: factsOf(after, 'proposed'),
    by: { id: caller.id, relation: standing.relation },
  })
  const answer: Changed = { id: after.id, state: after.state }
  const outcome = await commit(ctx, {
    request: { ...request, result: answer },
    writes: [...writesOf(ctx, { after }), ...told.writes, mustExist(item.requesterId)],
    events: [...told.events, changedEvent({ after, step: 'proposed', actor: caller.id })],
  })
  return outcome.done ? (outcome.result as Changed) : outrun
}

async function checkWhere(ctx: Context, { organisationId, until }: Input): Promise<void> {
  const { organisations } = await catalogueOf(ctx)
  // What the station does itself is not referred.
  if (organisationId === stationId || !organisations.some(({ id }) => id === organisationId)) throw refuse('ORGANISATION_UNKNOWN')
  const now = ctx.clock.now()
  const [earliest, latest] = [dayOf(now), dayOf(now + mostReferralDays * oneDay)]
  if (until < earliest || until > latest) throw refuse('UNTIL_WRONG', { earliest, latest })
}

function newReferral(ctx: Context, { caseId, organisationId, fields, until, purpose }: Input): StoredReferral {
  return {
    id: ctx.ids.make('ref'),
    caseId,
    organisationId,
    fields: [...new Set(fields)],
    until,
    endsAt: startOfDay(until) + oneDay,
    purpose,
    state: 'proposed',
    proposedAt: new Date(ctx.clock.now()).toISOString(),
    sentAt: null,
    answerBy: null,
    overdue: false,
    endedAt: null,
    consent: null,
    reason: null,
    outcome: null,
    version: 1,
    schema: 1,
  }
}
