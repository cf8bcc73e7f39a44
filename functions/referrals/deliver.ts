import type { Relation } from '../../contract/cases/relations'
import { heldAt, organisationsIn } from '../../contract/posts'
import { caseEvents } from '../cases/events'
import { caseOf, casesOfPerson, peopleOnCase } from '../cases/lookup'
import { tell } from '../notices/doors'
import { personEvents } from '../people/events'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { type Delivery, deliver } from '../platform/delivery'
import type { EventOf } from '../platform/events'
import { findColleagues } from '../teams/lookup'
import { changeReferral, ended } from './change'
import { referralEvents, type Step } from './events'
import { isUnderWay, isWithUnit } from './rules'
import { findOfCase, findReferral, type StoredReferral, writesOf } from './store'
import { namesIn } from './view'

type Changed = EventOf<(typeof referralEvents)['changed']>

/** Notices about referrals, and what ends a referral from outside: its case going another way, and the person being deleted. */
export const referralDeliveries: Delivery[] = [
  deliver(referralEvents.changed, 'tellPeople', tellPeople),
  deliver(referralEvents.changed, 'tellUnit', tellUnit),
  deliver(caseEvents.acted, 'endReferral', endWithCase),
  deliver(personEvents.removed, 'endReferrals', endWithPerson),
]

const station: readonly Relation[] = ['worker', 'team']
const everybody: readonly Relation[] = ['requester', ...station]

/** Who hears of which step; whoever did it does not. */
const toldOf: Readonly<Record<Step, readonly Relation[]>> = {
  proposed: ['requester'],
  sent: station,
  accepted: everybody,
  declined: station,
  refused: everybody,
  takenBack: everybody,
  done: everybody,
  expired: everybody,
  overdue: station,
}

async function tellPeople(ctx: Context, { id, subject, actor, occurredAt, facts }: Changed): Promise<'delivered'> {
  const { caseId, organisation, step } = facts
  const [item, referral, names] = await Promise.all([caseOf(ctx, caseId), findReferral(ctx, subject), namesIn(ctx)])
  if (!item || !referral) return 'delivered'
  const about = { id, caseId, number: item.number, caseKind: item.kind, organisation: names(organisation).name, step }
  const why = { refused: referral.reason, done: referral.outcome }[String(step)] ?? null
  for (const [personId, staff] of await peopleOnCase(ctx, item, toldOf[step])) {
    if (personId !== actor) await tell(ctx, personId, { notice: { ...about, kind: 'referralChanged', staff, why }, occurredAt })
  }
  return 'delivered'
}

/** The organisation's people hear of what is new to them, and that something they had is over. */
async function tellUnit(ctx: Context, { id, subject, occurredAt, facts }: Changed): Promise<'delivered'> {
  const { organisation, step, from } = facts
  const had = from !== null && isWithUnit({ state: from })
  const news = step === 'sent' ? 'new' : had && (step === 'takenBack' || step === 'expired') ? 'over' : undefined
  if (news === undefined) return 'delivered'
  const now = ctx.clock.now()
  for (const { id: personId, posts } of await findColleagues(ctx, `organisation#${organisation}`)) {
    if (!organisationsIn(heldAt(posts, now)).includes(organisation)) continue
    await tell(ctx, personId, { notice: { id, kind: 'referralToUnit', referralId: subject, news }, occurredAt })
  }
  return 'delivered'
}

/** A case that leaves `referred` by another action, such as being withdrawn, takes its referral back. */
async function endWithCase(ctx: Context, { subject, facts }: EventOf<(typeof caseEvents)['acted']>): Promise<'delivered'> {
  if (facts.referral !== undefined || facts.from === facts.to) return 'delivered'
  for (const referral of await findOfCase(ctx, subject)) {
    const item = isUnderWay(referral) && (await caseOf(ctx, subject))
    if (item && item.state !== 'referred') await end(ctx, referral)
  }
  return 'delivered'
}

/** Nothing of a deleted person is with anybody from now on, and what the station wrote to organisations about them is erased. */
async function endWithPerson(ctx: Context, { subject: personId }: EventOf<(typeof personEvents)['removed']>): Promise<'delivered'> {
  for await (const caseIds of casesOfPerson(ctx, personId)) {
    for (const caseId of caseIds) {
      if ((await caseOf(ctx, caseId))?.requesterId !== personId) continue
      for (const referral of await findOfCase(ctx, caseId)) {
        if (isUnderWay(referral)) await end(ctx, referral)
        await erasePurpose(ctx, referral.id)
      }
    }
  }
  return 'delivered'
}

const end = (ctx: Context, { id }: StoredReferral) =>
  changeReferral(ctx, {
    referralId: id,
    decide: async (before) =>
      isUnderWay(before) ? { change: ended('takenBack', ctx.clock.now()), by: { id: null, relation: 'clock' } } : 'nothing',
  })

// The event being delivered stands for this change. If the referral changed in the meantime, the delivery is repeated.
async function erasePurpose(ctx: Context, referralId: string): Promise<void> {
  const before = await findReferral(ctx, referralId)
  if (!before || before.purpose === null) return
  const after = { ...before, purpose: null, version: before.version + 1 }
  const outcome = await commit(ctx, { writes: writesOf(ctx, { before, after }), events: [] })
  if (!outcome.done) throw new Error('the referral changed while its person was being erased from it')
}
