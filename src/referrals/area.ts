import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const list = '/referrals/list/index'

export const referrals = {
  folder: 'referrals',
  pages: ['list/index', 'one/index'],
  addresses: {
    unitReferrals: list,
    unitReferral: (referral: string) => withQuery('/referrals/one/index', { referral }),
  },
} satisfies Area
