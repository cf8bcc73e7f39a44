import type { Write } from '../platform/write'
import { activityKey, type StoredActivity } from './lookup'

export function cancelActivity(activityId: string): Write {
  return { key: activityKey(activityId), change: { set: { state: 'cancelled' } }, when: [['state', '=', 'published']], named: 'activity' }
}

export type Wording = Pick<StoredActivity, 'title' | 'description' | 'bring'>

/** Puts other words in place of an activity's; fails if they were corrected, or it was called off, in the meantime. */
export function rewordActivity({ id, corrections }: StoredActivity, words: Wording): Write {
  return {
    key: activityKey(id),
    change: { set: { ...words, corrections: (corrections ?? 0) + 1 } },
    when: [['state', '=', 'published'], corrections === undefined ? ['corrections', 'absent'] : ['corrections', '=', corrections]],
    named: 'activity',
  }
}
