import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

const home = '/station/home/index'
const directory = '/station/directory/index'
const title = /*i18n*/ { id: 'station.entry', message: '红石榴驿站' }

export const station = {
  folder: 'station',
  pages: ['home/index', 'list/index', 'service/index', 'directory/index', 'path/index'],
  addresses: {
    station: home,
    stationList: (by: { theme?: string; event?: string; document?: string }) => withQuery('/station/list/index', by),
    service: (service: string) => withQuery('/station/service/index', { service }),
    path: (path: string) => withQuery('/station/path/index', { path }),
    directory,
  },
  entries: {
    home: [{ motif: 'pomegranate', title, to: home }],
    services: [
      { motif: 'pomegranate', title, note: /*i18n*/ { id: 'station.entry.note', message: '办证、找活、遇到难处，问问怎么办' }, to: home },
    ],
  },
} satisfies Area

/** A line of its own, because its entry on home comes last. */
export const conveniences = {
  entries: { home: [{ motif: 'lotus', title: /*i18n*/ { id: 'conveniences.entry', message: '便民服务' }, to: directory }] },
} satisfies Area
