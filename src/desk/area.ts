import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

export const desk = {
  folder: 'desk',
  pages: ['today/index', 'queue/index', 'case/index', 'homes/index', 'holidays/index'],
  addresses: {
    today: '/desk/today/index',
    desk: '/desk/queue/index',
    queueOf: (view: Partial<Record<'queue' | 'only' | 'kind' | 'category' | 'month', string>>) => withQuery('/desk/queue/index', view),
    deskHomes: '/desk/homes/index',
    deskCase: (item: string) => withQuery('/desk/case/index', { case: item }),
    holidays: (year?: string) => withQuery('/desk/holidays/index', { year }),
  },
} satisfies Area
