import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

export const settings = {
  folder: 'settings',
  pages: ['list/index', 'part/index', 'versions/index', 'file/index'],
  addresses: {
    settings: '/settings/list/index',
    settingsPart: (section: string) => withQuery('/settings/part/index', { section }),
    settingsVersions: '/settings/versions/index',
    settingsFile: '/settings/file/index',
  },
} satisfies Area
