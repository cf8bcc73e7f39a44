import * as z from 'zod/mini'
import { OrganisationId } from '../../catalogue/ids'
import { ReferralId } from '../../ids'
import { Day } from '../../time'
import type { Part } from './part'

const code = z.string().check(z.maxLength(60))

/**
 * 转介: what the timeline says of a referral to another organisation (contract/referrals.ts), which keeps the rest itself. The case
 * goes to `referred` and back with it; nobody does that by hand.
 */
export const referred = {
  name: 'referred',
  asks: {},
  facts: {
    referral: { of: ReferralId, seenBy: 'asked' },
    /** Its new state, or `overdue`. */
    referralStep: { of: code, seenBy: 'asked' },
    referredTo: { of: OrganisationId, seenBy: 'asked' },
    /** The fields, joined by commas. */
    referredFields: { of: code, seenBy: 'asked' },
    referredUntil: { of: Day, seenBy: 'asked' },
    consent: { of: code, seenBy: 'asked' },
    refusedBecause: { of: code, seenBy: 'asked' },
    referralOutcome: { of: code, seenBy: 'asked' },
  },
} as const satisfies Part
