import type { Area } from '../platform/area'
import { organises } from './lookup'

const list = '/activityDesk/list/index'

export const activityDesk = {
  folder: 'activityDesk',
  pages: ['list/index', 'form/index', 'preview/index', 'activity/index', 'roll/index'],
  addresses: { activityDesk: list },
  entries: {
    services: [{ motif: 'drum', title: /*i18n*/ { id: 'activityDesk.entry', message: '办活动' }, to: list, seenBy: organises }],
  },
} satisfies Area
