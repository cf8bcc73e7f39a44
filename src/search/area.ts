import type { Area } from '../platform/area'

export const search = {
  folder: 'search',
  pages: ['find/index'],
  addresses: { search: '/search/find/index' },
} satisfies Area
