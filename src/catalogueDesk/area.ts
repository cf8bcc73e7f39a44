import type { EntryKey } from '../../contract/catalogue/entries'
import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'
import { editsCatalogue } from './lookup'

const list = '/catalogueDesk/list/index'
const of = (page: string) => (entry: Partial<EntryKey & Record<'part' | 'check', string>>) =>
  withQuery(`/catalogueDesk/${page}/index`, entry)

export const catalogueDesk = {
  folder: 'catalogueDesk',
  pages: ['list/index', 'entry/index', 'part/index', 'review/index', 'versions/index'],
  addresses: {
    catalogueDesk: list,
    editEntry: of('entry'),
    editPart: of('part'),
    reviewEntry: of('review'),
    entryVersions: of('versions'),
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
