import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const list = '/referring/list/index'

/** For the station's people, who stay in the lead of what they refer. */
export const referring = {
  folder: 'referring',
  pages: ['list/index', 'propose/index'],
  addresses: {
    referrals: list,
    proposeReferral: (item: string) => withQuery('/referring/propose/index', { case: item }),
  },
} satisfies Area
