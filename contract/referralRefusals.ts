import * as z from 'zod/mini'
import { nothing } from './refusals'

/** Why a request about a referral is refused. */
export const referralRefusals = {
  ORGANISATION_UNKNOWN: { status: 400, data: nothing },
  /** A last day that is past or too far ahead. */
  UNTIL_WRONG: { status: 400, data: z.object({ earliest: z.string(), latest: z.string() }) },
  /** A case is with one organisation at a time. */
  REFERRAL_OPEN: { status: 409, data: nothing },
  REFERRAL_NOT_NOW: { status: 409, data: z.object({ state: z.string() }) },
  /** The person has not agreed, so the organisation learns nothing. */
  CONSENT_MISSING: { status: 409, data: nothing },
  /** Whoever has a login agrees themselves; consent is recorded only for those who have none. */
  CONSENT_THEIRS: { status: 403, data: nothing },
} as const
