import type { Area, Entry } from '../platform/area'
import { withQuery } from '../platform/withQuery'
import { worksAtDesk } from './lookup'

const queue = '/desk/queue/index'

const entry: Entry = {
  motif: 'clock',
  title: /*i18n*/ { id: 'desk.entry', message: '要办的事' },
  note: /*i18n*/ { id: 'desk.entry.note', message: '接单、派单、看时限' },
  to: queue,
  seenBy: worksAtDesk,
}

const holidays: Entry = {
  motif: 'lantern',
  title: /*i18n*/ { id: 'desk.holidays', message: '放假和调休' },
  note: /*i18n*/ { id: 'desk.holidays.note', message: '每年十一月填好下一年的' },
  to: '/desk/holidays/index',
  seenBy: (roles) => roles.includes('manager'),
}

export const desk = {
  folder: 'desk',
  pages: ['queue/index', 'case/index', 'homes/index', 'holidays/index'],
  addresses: {
    desk: queue,
    deskHomes: '/desk/homes/index',
    deskCase: (item: string) => withQuery('/desk/case/index', { case: item }),
    holidays: (year: string) => withQuery('/desk/holidays/index', { year }),
  },
  entries: { services: [entry, holidays], me: [entry] },
} satisfies Area
