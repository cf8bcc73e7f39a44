import type { Area } from '../platform/area'
import { tabs } from '../platform/tabs'
import { withQuery } from '../platform/withQuery'

export const activities = {
  folder: 'activities',
  pages: ['detail/index'],
  soon: true,
  addresses: { session: (session: string) => withQuery('/activities/detail/index', { session }) },
  entries: { home: [{ motif: 'drum', title: /*i18n*/ { id: 'activities.entry', message: '约活动' }, to: tabs.activities }] },
} satisfies Area
