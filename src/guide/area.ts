import type { Area } from '../platform/area'
import { withQuery } from '../platform/withQuery'

/** How the work is done, for staff and for the contacts of other organisations. */
export const guide = {
  folder: 'guide',
  pages: ['contents/index', 'topic/index'],
  addresses: {
    guide: '/guide/contents/index',
    /** A topic by its name, or the one about a page. */
    guideTopic: (of: { topic?: string; page?: string }) => withQuery('/guide/topic/index', of),
  },
} satisfies Area
