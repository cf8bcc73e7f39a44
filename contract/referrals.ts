import * as z from 'zod/mini'
import { caseRefusals } from './cases/refusals'
import { CaseNumber } from './cases/row'
import { Bilingual } from './catalogue/catalogue'
import { OrganisationId } from './catalogue/ids'
import { CaseId, CommunityId, ReferralId, RequestId } from './ids'
import { pageOf, pageQuery } from './page'
import { referralRefusals } from './referralRefusals'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute } from './route'
import { paragraph } from './text'
import { Day, Instant } from './time'

/** What can be passed on of a case: the person's name, phone and address, what they wrote, the service, and which documents are there. */
export const ReferralField = z.enum(['name', 'phone', 'address', 'need', 'service', 'documents'])
export type ReferralField = z.infer<typeof ReferralField>

/**
 * `proposed` by the station, `sent` once the person agrees, `accepted` by the organisation. The others are ends: `declined` by the
 * person, `refused` by the organisation, `takenBack` by the station or the person, `done`, and `expired` after its last day.
 */
export const ReferralState = z.enum(['proposed', 'sent', 'accepted', 'declined', 'refused', 'takenBack', 'done', 'expired'])
export type ReferralState = z.infer<typeof ReferralState>

/** On their own screen, or recorded by the station for somebody without a login: at the desk, by phone, in writing. */
export const Consent = z.enum(['screen', 'desk', 'phone', 'writing'])
export type Consent = z.infer<typeof Consent>

export const RefusedBecause = z.enum(['notOurs', 'notEntitled', 'notEnoughSaid', 'noCapacity', 'other'])
export type RefusedBecause = z.infer<typeof RefusedBecause>

export const ReferralOutcome = z.enum(['helped', 'partly', 'notHelped', 'elsewhere'])
export type ReferralOutcome = z.infer<typeof ReferralOutcome>

/** A referral may run for up to this many days from today. */
export const mostReferralDays = 90

/** The fields that were agreed to, as they stand now; null for what is not known. What was not agreed to is left out. */
export const Passed = z.strictObject({
  name: z.optional(z.nullable(z.string())),
  phone: z.optional(z.nullable(z.string())),
  address: z.optional(z.nullable(z.string())),
  need: z.optional(z.nullable(z.string())),
  service: z.optional(z.nullable(Bilingual)),
  documents: z.optional(z.array(z.object({ name: Bilingual, how: z.enum(['photo', 'seen', 'lacking']) }))),
})
export type Passed = z.infer<typeof Passed>

const To = z.object({ id: OrganisationId, name: Bilingual })

/** What the caller may do with a referral now. */
const Allowed = z.enum(['agree', 'recordConsent', 'decline', 'takeBack'])

/** A referral as the person and the station see it. `passed` is what the organisation sees: the person's phone masked, for them only. */
export const Referral = z.object({
  id: ReferralId,
  caseId: CaseId,
  organisation: To,
  fields: z.array(ReferralField),
  /** Its last day. */
  until: Day,
  /** What the organisation is asked to do, in the station's words. */
  purpose: z.nullable(z.string()),
  state: ReferralState,
  overdue: z.boolean(),
  proposedAt: Instant,
  sentAt: z.nullable(Instant),
  endedAt: z.nullable(Instant),
  consent: z.nullable(Consent),
  reason: z.nullable(RefusedBecause),
  outcome: z.nullable(ReferralOutcome),
  passed: z.nullable(Passed),
  allowed: z.array(Allowed),
})
export type Referral = z.infer<typeof Referral>

/** A row of the station's list: overdue ones first, then the oldest. */
export const ReferralRow = z.object({
  ...z.pick(Referral, {
    id: true,
    caseId: true,
    organisation: true,
    until: true,
    state: true,
    overdue: true,
    proposedAt: true,
    sentAt: true,
  }).shape,
  number: CaseNumber,
})
export type ReferralRow = z.infer<typeof ReferralRow>

/** A referral as the organisation's own person sees it, and nothing else of the case. */
export const UnitReferral = z.object({
  ...z.pick(Referral, { id: true, organisation: true, until: true, purpose: true, overdue: true }).shape,
  state: z.enum(['sent', 'accepted']),
  sentAt: Instant,
  passed: Passed,
})
export type UnitReferral = z.infer<typeof UnitReferral>

export const UnitReferralRow = z.omit(UnitReferral, { passed: true })
export type UnitReferralRow = z.infer<typeof UnitReferralRow>

/** How far a referral is after a change; it says nothing of the person, so the same request may be answered again at any time. */
const Changed = z.object({ id: ReferralId, state: ReferralState })

const refused = <C extends keyof typeof referralRefusals>(...codes: C[]) => pickRefusals(referralRefusals, ...codes)

/** Staff on a case name an organisation, what it would be told and until when. Nothing is passed on until the person agrees. */
const propose = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/cases/{caseId}/referrals', summary: 'Propose a referral', tags: ['referrals'] })
  .input(
    z.strictObject({
      communityId: CommunityId,
      caseId: CaseId,
      requestId: RequestId,
      organisationId: OrganisationId,
      fields: z.array(ReferralField).check(z.minLength(1), z.maxLength(ReferralField.options.length)),
      until: Day,
      purpose: paragraph(500),
    }),
  )
  .output(Changed)
  .errors({ ...refused('ORGANISATION_UNKNOWN', 'UNTIL_WRONG', 'REFERRAL_OPEN'), ...pickRefusals(caseRefusals, 'ACTION_NOT_NOW') })

/** The referrals of a case, newest first, for the person and the staff on it. */
const ofCase = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/cases/{caseId}/referrals', summary: 'Referrals of a case', tags: ['referrals'] })
  .input(z.strictObject({ communityId: CommunityId, caseId: CaseId }))
  .output(z.object({ items: z.array(Referral), next: z.null() }))

const one = { communityId: CommunityId, referralId: ReferralId }
const change = { ...one, requestId: RequestId }

/** The person agrees; or staff record how somebody without a login agreed. */
const agree = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/referrals/{referralId}/agree', summary: 'Agree to a referral', tags: ['referrals'] })
  .input(z.strictObject({ ...change, consent: z.optional(Consent) }))
  .output(Changed)
  .errors(refused('REFERRAL_NOT_NOW', 'CONSENT_THEIRS'))

const decline = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/referrals/{referralId}/decline', summary: 'Say no to a referral', tags: ['referrals'] })
  .input(z.strictObject(change))
  .output(Changed)
  .errors(refused('REFERRAL_NOT_NOW'))

/** By the person or by staff on the case, at any time before it ends. */
const takeBack = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/referrals/{referralId}/take-back',
    summary: 'Take a referral back',
    tags: ['referrals'],
  })
  .input(z.strictObject(change))
  .output(Changed)
  .errors(refused('REFERRAL_NOT_NOW'))

/** For the station: the referrals under way on the caller's cases, overdue ones first, then the oldest. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/referrals', summary: 'Referrals under way', tags: ['referrals'] })
  .input(z.strictObject({ communityId: CommunityId, ...pageQuery }))
  .output(pageOf(ReferralRow))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

/** For an organisation's own person: what was sent to it and is not over, oldest first. */
const listOfUnit = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/unit/referrals', summary: 'Referrals to my organisation', tags: ['referrals'] })
  .input(z.strictObject({ communityId: CommunityId, ...pageQuery }))
  .output(pageOf(UnitReferralRow))
  .errors(pickRefusals(refusals, 'CURSOR_INVALID'))

/** Exactly the fields that were agreed to. NOT_FOUND from the moment a referral ends. */
const getOfUnit = loggedInRoute
  .route({
    method: 'GET',
    path: '/v1/{communityId}/unit/referrals/{referralId}',
    summary: 'A referral to my organisation',
    tags: ['referrals'],
  })
  .input(z.strictObject(one))
  .output(UnitReferral)
  .errors(refused('CONSENT_MISSING'))

const accept = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/unit/referrals/{referralId}/accept',
    summary: 'Accept a referral',
    tags: ['referrals'],
  })
  .input(z.strictObject(change))
  .output(Changed)
  .errors(refused('CONSENT_MISSING', 'REFERRAL_NOT_NOW'))

const refuse = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/unit/referrals/{referralId}/refuse',
    summary: 'Refuse a referral',
    tags: ['referrals'],
  })
  .input(z.strictObject({ ...change, reason: RefusedBecause, words: paragraph(500) }))
  .output(Changed)
  .errors(refused('CONSENT_MISSING', 'REFERRAL_NOT_NOW'))

const finish = loggedInRoute
  .route({
    method: 'POST',
    path: '/v1/{communityId}/unit/referrals/{referralId}/finish',
    summary: 'Finish a referral',
    tags: ['referrals'],
  })
  .input(z.strictObject({ ...change, outcome: ReferralOutcome, words: paragraph(500) }))
  .output(Changed)
  .errors(refused('CONSENT_MISSING', 'REFERRAL_NOT_NOW'))

export const referralsContract = { propose, ofCase, agree, decline, takeBack, list, listOfUnit, getOfUnit, accept, refuse, finish }
