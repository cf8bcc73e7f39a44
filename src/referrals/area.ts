import type { Area, Entry } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const list = '/referrals/list/index'

const entry: Entry = {
  motif: 'envelope',
  title: /*i18n*/ { id: 'referrals.entry', message: '驿站转来的' },
  to: list,
  seenBy: (roles) => roles.includes('partner'),
}

export const referrals = {
  folder: 'referrals',
  pages: ['list/index', 'one/index'],
  addresses: {
    unitReferrals: list,
    unitReferral: (referral: string) => withQuery('/referrals/one/index', { referral }),
  },
  entries: { services: [entry], me: [entry] },
} satisfies Area
