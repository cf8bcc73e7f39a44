import type { ReferralField } from '../../contract/referrals'
import { dayOf } from '../../contract/time'
import type { Context } from '../../functions/platform/context'
import { acceptReferral } from '../../functions/referrals/answer'
import { agreeToReferral } from '../../functions/referrals/consent'
import { proposeReferral } from '../../functions/referrals/propose'

import type { Story } from './stories'

const oneDay = 86_400_000

type When = [hours: number, who: string]

/** A referral in a story: to whom, what is passed on, for how many days, and how far it came. */
export type ReferralStory = {
  organisation: string
  fields: ReferralField[]
  days: number
  purpose: string
  proposed: When
  agreed?: When
  accepted?: When
}

type At = (...when: When) => Promise<Context>

/** Plays a referral as far as the present moment. */
export async function playReferral(at: At, { caseId, referral }: { caseId: string; referral: ReferralStory }): Promise<void> {
  const { organisation: organisationId, fields, days, purpose, proposed, agreed, accepted } = referral
  const station = await at(...proposed)
  const until = dayOf(station.clock.now() + days * oneDay)
  const requestId = `demo-${caseId}`
  const { id: referralId } = await proposeReferral(station, { requestId, caseId, organisationId, fields, until, purpose })
  if (agreed) await agreeToReferral(await at(...agreed), { requestId, referralId })
  if (accepted) await acceptReferral(await at(...accepted), { requestId, referralId })
}

/** What the station has asked other organisations: accepted, sent, and waiting for the person's word. */
export const referredStories: Story[] = [
  {
    key: 'deposit',
    kind: 'station',
    daysAgo: 3,
    time: '09:40',
    who: 'baiyin',
    form: { category: 'law', text: '以前的房东不退押金，合同到期三个月了。', reach: 'message' },
    steps: [[0.3, 'wuyun', 'accept', { note: '小白别急，我帮你问问法律援助中心。' }]],
    referral: {
      organisation: 'legal-aid-centre',
      fields: ['name', 'phone', 'need'],
      days: 30,
      purpose: '请帮他看看合同，押金怎么要回来。',
      proposed: [1, 'wuyun'],
      agreed: [3, 'baiyin'],
      accepted: [6, 'wulan'],
    },
  },
  {
    key: 'maintenance',
    kind: 'station',
    daysAgo: 2,
    time: '14:10',
    who: 'liujianguo',
    form: { category: 'law', text: '亲戚被拖欠抚养费，想请个律师。', reach: 'call' },
    steps: [[0.2, 'wuyun', 'accept']],
    referral: {
      organisation: 'legal-aid-centre',
      fields: ['name', 'phone', 'need', 'service', 'documents'],
      days: 60,
      purpose: '想申请法律援助，请看看够不够条件。',
      proposed: [1, 'wuyun'],
      agreed: [2, 'liujianguo'],
    },
  },
  {
    key: 'craft',
    kind: 'station',
    daysAgo: 1,
    time: '11:00',
    who: 'zhaochunmei',
    form: { category: 'work', text: '侄女想学一门手艺，找个离家近的活。', reach: 'message' },
    steps: [[0.5, 'wuyun', 'accept']],
    referral: {
      organisation: 'little-hammer-school',
      fields: ['name', 'phone', 'address', 'need'],
      days: 30,
      purpose: '请看看最近有没有能上的班。',
      proposed: [1, 'wuyun'],
    },
  },
]
