import { t } from '@lingui/core/macro'
import type { TimelineEntry } from '../../../contract/cases/case'
import { sayDay } from '../../platform/words/times'

type Say = () => string
const say = (words: Readonly<Record<string, Say>>, code: unknown) => words[String(code)]?.() ?? String(code)

const steps: Readonly<Record<string, Say>> = {
  proposed: () => t`驿站想请别的单位帮忙，等本人同意`,
  sent: () => t`本人同意了，已经转过去`,
  accepted: () => t`那边接手了`,
  declined: () => t`本人没有同意，什么都没告诉他们`,
  refused: () => t`那边办不了`,
  takenBack: () => t`收回来了`,
  done: () => t`那边办完了`,
  expired: () => t`到日子了，自动结束`,
  overdue: () => t`那边三个工作日没有答复`,
}
/** A referral's state, or that the organisation is silent, in one sentence. */
export const sayReferralStep = (step: unknown) => say(steps, step)

const toPerson: Readonly<Record<string, Say>> = { ...steps, proposed: () => t`等您同意`, sent: () => t`您同意了，已经转过去` }
/** The same in a sentence to the person it is about. */
export const sayToPerson = (step: unknown) => say(toPerson, step)

const fields: Readonly<Record<string, Say>> = {
  name: () => t`姓名`,
  phone: () => t`电话`,
  address: () => t`住址`,
  need: () => t`要办什么（本人写的话）`,
  service: () => t`办哪一项`,
  documents: () => t`有哪些材料`,
}
/** What can be passed on, as the person reads it. */
export const sayReferralField = (field: string) => say(fields, field)

const reasons: Readonly<Record<string, Say>> = {
  notOurs: () => t`不归他们管`,
  notEntitled: () => t`不够条件`,
  notEnoughSaid: () => t`说得不够清楚`,
  noCapacity: () => t`眼下忙不过来`,
  other: () => t`别的原因`,
}
export const sayRefusedBecause = (reason: string) => say(reasons, reason)

const outcomes: Readonly<Record<string, Say>> = {
  helped: () => t`办成了`,
  partly: () => t`办成了一部分`,
  notHelped: () => t`没有办成`,
  elsewhere: () => t`要找别的地方办`,
}
export const sayReferralOutcome = (outcome: string) => say(outcomes, outcome)

const consents: Readonly<Record<string, Say>> = {
  screen: () => t`在手机上同意的`,
  desk: () => t`在驿站当面同意的`,
  phone: () => t`在电话里同意的`,
  writing: () => t`写了同意书`,
}
export const sayConsent = (consent: string) => say(consents, consent)

/** What an entry of the timeline tells of a referral, besides the name of the organisation. */
export function sayReferral({ referredFields, referredUntil, consent, refusedBecause, referralOutcome }: TimelineEntry['facts']): string[] {
  const told = String(referredFields).split(',').map(sayReferralField).join(t`、`)
  const until = sayDay(String(referredUntil))
  return [
    t`告诉他们：${told}`,
    t`到 ${until} 为止`,
    ...(typeof consent === 'string' ? [sayConsent(consent)] : []),
    ...(typeof refusedBecause === 'string' ? [sayRefusedBecause(refusedBecause)] : []),
    ...(typeof referralOutcome === 'string' ? [sayReferralOutcome(referralOutcome)] : []),
  ]
}
