import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

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
} satisfies Area
