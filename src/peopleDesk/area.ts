import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

export const peopleDesk = {
  folder: 'peopleDesk',
  pages: ['find/index', 'person/index', 'home/index'],
  addresses: {
    peopleDesk: '/peopleDesk/find/index',
    personFile: (person: string) => withQuery('/peopleDesk/person/index', { person }),
    homeFile: (home: string) => withQuery('/peopleDesk/home/index', { home }),
  },
} satisfies Area
