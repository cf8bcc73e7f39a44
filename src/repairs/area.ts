import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const report = '/repairs/report/index'
const list = '/repairs/list/index'
const title = /*i18n*/ { id: 'repairs.entry', message: '报修' }

const mine = /*i18n*/ { id: 'repairs.mine', message: '我的报修' }

export const repairs = {
  folder: 'repairs',
  pages: ['report/index', 'sent/index', 'list/index', 'detail/index', 'rate/index'],
  soon: true,
  addresses: {
    repairReport: report,
    repairSent: (item: string) => withQuery('/repairs/sent/index', { case: item }),
    repairRate: (item: string) => withQuery('/repairs/rate/index', { case: item }),
    repairs: list,
    repair: (item: string) => withQuery('/repairs/detail/index', { case: item }),
  },
  entries: {
    me: [{ motif: 'wrench', title: mine, to: list }],
    home: [{ motif: 'wrench', title, to: report }],
    services: [
      { motif: 'wrench', title, note: /*i18n*/ { id: 'repairs.entry.note', message: '家里、楼道、院子里，什么坏了都能报' }, to: report },
      {
        motif: 'clock',
        title: mine,
        note: /*i18n*/ { id: 'repairs.mine.note', message: '办到哪一步，这里看得到' },
        to: list,
      },
    ],
  },
} satisfies Area
