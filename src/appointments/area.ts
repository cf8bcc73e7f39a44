import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'
import { looksAfterDesks } from './staff'

const list = '/appointments/list/index'
const detail = '/appointments/detail/index'
const day = '/appointments/day/index'

export const appointments = {
  folder: 'appointments',
  pages: ['choose/index', 'detail/index', 'list/index', 'day/index', 'board/index'],
  addresses: {
    appointments: list,
    appoint: (by: { desk?: string; service?: string; case?: string; appointment?: string; from?: string }) =>
      withQuery('/appointments/choose/index', by),
    appointment: (appointment: string) => withQuery(detail, { appointment }),
    appointed: (appointment: string) => withQuery(detail, { appointment, made: 'yes' }),
    deskDay: day,
    numbers: '/appointments/board/index',
  },
  entries: {
    services: [{ motif: 'calendar', title: /*i18n*/ { id: 'appointments.desk', message: '窗口预约' }, to: day, seenBy: looksAfterDesks }],
    me: [{ motif: 'calendar', title: /*i18n*/ { id: 'appointments.entry', message: '我的办事预约' }, to: list }],
  },
} satisfies Area
