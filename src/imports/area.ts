import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

export const imports = {
  folder: 'imports',
  pages: ['list/index', 'import/index'],
  addresses: {
    imports: '/imports/list/index',
    importOf: (importId: string) => withQuery('/imports/import/index', { import: importId }),
  },
} satisfies Area
