import type { Write } from '../platform/write'
import { activityKey } from './lookup'

export function cancelActivity(activityId: string): Write {
  return { key: activityKey(activityId), change: { set: { state: 'cancelled' } }, when: [['state', '=', 'published']], named: 'activity' }
}
