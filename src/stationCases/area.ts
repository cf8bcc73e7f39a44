import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

/** What somebody asks of the station: a package apart from the station's own, which is read without any case. */
export const stationCases = {
  folder: 'stationCases',
  pages: ['ask/index', 'list/index', 'case/index'],
  addresses: {
    stationAsk: (about: { service?: string; words?: string }) => withQuery('/stationCases/ask/index', about),
    stationAsked: '/stationCases/list/index',
    stationCase: (item: string) => withQuery('/stationCases/case/index', { case: item }),
  },
} satisfies Area
