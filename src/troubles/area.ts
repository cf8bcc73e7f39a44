import type { Area } from '../platform/area'

export const troubles = {
  folder: 'troubles',
  pages: ['map/index'],
  addresses: { troubles: '/troubles/map/index' },
} satisfies Area
