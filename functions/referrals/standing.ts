import type { Consent } from '../../contract/referrals'
import { type caseOf, standingOn } from '../cases/lookup'
import type { Caller } from '../platform/caller'
import { refuse } from '../platform/refuse'

type Case = NonNullable<Awaited<ReturnType<typeof caseOf>>>
type Standing = NonNullable<ReturnType<typeof standingOn>>

/** What the caller is to a case; refuses NOT_FOUND for strangers. */
export function standingOnCase(item: Case, caller: Caller): Standing {
  const standing = standingOn(item, caller)
  if (!standing) throw refuse('NOT_FOUND')
  return standing
}

/** Whether a case is about somebody who has no login: a name that somebody else gave. */
export const isForNobodyHere = ({ onBehalfOf }: Case): boolean => onBehalfOf !== null && onBehalfOf.personId === undefined

/**
 * Whether the caller may say that the person agrees. Whoever has a login says so on their own screen, a relative for the one they
 * asked for; what staff were told, or whoever reported the case as their duty, is recorded only for somebody without a login.
 */
export function mayAgree(item: Case, standing: Standing, consent: Consent): boolean {
  const onDuty = isForNobodyHere(item) && (standing.staff || item.reportedOnDuty)
  return consent === 'screen' ? standing.requester && !onDuty : onDuty
}
