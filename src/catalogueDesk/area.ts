import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'
import { editsCatalogue } from './lookup'

const list = '/catalogueDesk/list/index'
const of = (page: string) => (service: string) => withQuery(`/catalogueDesk/${page}/index`, { service })

export const catalogueDesk = {
  folder: 'catalogueDesk',
  pages: ['list/index', 'service/index', 'part/index', 'review/index', 'versions/index'],
  addresses: {
    catalogueDesk: list,
    editService: of('service'),
    editPart: (about: { service?: string; part?: string; check?: string }) => withQuery('/catalogueDesk/part/index', about),
    reviewService: of('review'),
    serviceVersions: of('versions'),
  },
  entries: {
    services: [
      {
        motif: 'book',
        title: /*i18n*/ { id: 'catalogueDesk.entry', message: '驿站条目' },
        to: list,
        seenBy: editsCatalogue,
      },
    ],
  },
} satisfies Area
