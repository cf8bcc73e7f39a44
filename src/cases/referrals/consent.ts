import type { Case } from '../../../contract/cases/case'

/** Proposed, and the person has not answered yet: the last word on a referral says so. */
export function waitsForConsent({ timeline }: Pick<Case, 'timeline'>): boolean {
  const steps = timeline.flatMap(({ facts: { referralStep } }) => referralStep ?? [])
  return steps[steps.length - 1] === 'proposed'
}
