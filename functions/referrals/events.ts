import * as z from 'zod/mini'
import { ReferralState } from '../../contract/referrals'
import { declareEvents, type NewEvent, newEvent } from '../platform/events'
import { partitionOf, type StoredReferral } from './store'

const Step = z.enum([...ReferralState.options, 'overdue'])
/** A referral's new state, or that its organisation is silent. */
export type Step = z.infer<typeof Step>

/** Events of referrals, for their notices; the case has an entry of its own in its timeline. */
export const referralEvents = declareEvents('referral', {
  changed: {
    audience: 'staff',
    facts: z.object({
      caseId: z.string(),
      organisation: z.string(),
      step: Step,
      /** The state before, null for a new one: whether the organisation knows of it. */
      from: z.nullable(ReferralState),
    }),
  },
})

type Changed = { before?: StoredReferral; after: StoredReferral; step: Step; actor: string | null }

export const changedEvent = ({ before, after, step, actor }: Changed): NewEvent => ({
  ...newEvent(referralEvents.changed, {
    subject: after.id,
    partition: partitionOf(after.id),
    facts: { caseId: after.caseId, organisation: after.organisationId, step, from: before?.state ?? null },
  }),
  actor,
})

/** What the timeline of the case says of a step. */
export function factsOf({ id, organisationId, fields, until, consent, reason, outcome }: StoredReferral, step: Step) {
  const said = { consent: step === 'sent' && consent, refusedBecause: reason, referralOutcome: outcome }
  return {
    referral: id,
    referralStep: step,
    referredTo: organisationId,
    referredFields: fields.join(','),
    referredUntil: until,
    ...Object.fromEntries(Object.entries(said).filter(([, code]) => code)),
  }
}
