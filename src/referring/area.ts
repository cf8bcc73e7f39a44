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
  entries: {
    services: [
      {
        motif: 'envelope',
        title: /*i18n*/ { id: 'referring.entry', message: '转给别的单位的' },
        to: list,
        seenBy: (roles) => roles.includes('stationWorker') || roles.includes('manager'),
      },
    ],
  },
} satisfies Area
