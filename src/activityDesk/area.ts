import type { Area } from '../platform/area'

const list = '/activityDesk/list/index'

export const activityDesk = {
  folder: 'activityDesk',
  pages: ['list/index', 'form/index', 'preview/index', 'activity/index', 'roll/index'],
  addresses: { activityDesk: list },
} satisfies Area
