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

export const desk = {
  folder: 'desk',
  pages: ['queue/index', 'case/index', 'homes/index'],
  addresses: { desk: queue, deskHomes: '/desk/homes/index', deskCase: (item: string) => withQuery('/desk/case/index', { case: item }) },
  entries: { services: [entry], me: [entry] },
} satisfies Area
