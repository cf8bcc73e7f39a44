import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const home = '/station/home/index'
const directory = '/station/directory/index'

export const station = {
  folder: 'station',
  pages: ['home/index', 'list/index', 'service/index', 'directory/index'],
  addresses: {
    station: home,
    stationList: (by: { theme?: string; event?: string; document?: string }) => withQuery('/station/list/index', by),
    service: (service: string) => withQuery('/station/service/index', { service }),
    path: (path: string) => withQuery('/station/path/index', { path }),
    directory,
  },
  entries: { home: [{ motif: 'pomegranate', title: /*i18n*/ { id: 'station.entry', message: '红石榴驿站' }, to: home }] },
} satisfies Area

/** A line of its own, because its entry on home comes last. */
export const conveniences = {
  entries: { home: [{ motif: 'lotus', title: /*i18n*/ { id: 'conveniences.entry', message: '便民服务' }, to: directory }] },
} satisfies Area
