import { putNews } from '../../functions/news/store'
import type { Write } from '../../functions/platform/write'
import type { Planned } from './activities'
import { fixedId } from './chance'
import { oneDay } from './days'

const heardDays = 45

/** Recent news of the community: festivals and stage events, each from when its booking opened. */
export function newsOf(planned: Planned[], now: number): Write[] {
  return planned.flatMap(({ activity, sessions, news }) => {
    const first = sessions[0]?.session
    const openedAt = first && Date.parse(first.opensAt)
    if (!news || !first || !openedAt || openedAt > now || openedAt < now - heardDays * oneDay) return []
    const id = fixedId('evt', openedAt, activity.id)
    const item = { id, kind: 'activityPublished' as const, activityId: activity.id, sessionId: first.id }
    return [putNews(item, new Date(openedAt).toISOString())]
  })
}
