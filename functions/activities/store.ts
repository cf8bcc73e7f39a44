import type { NewEvent } from '../platform/events'
import type { Write } from '../platform/write'
import { activityKey, partitionOf } from './lookup'

export function cancelActivity(activityId: string): Write {
  return { key: activityKey(activityId), change: { set: { state: 'cancelled' } }, when: [['state', '=', 'published']], named: 'activity' }
}

export function activityEvent(activityId: string, type: string, facts: NewEvent['facts']): NewEvent {
  return {
    type: `activity.${type}`,
    subject: activityId,
    partition: partitionOf(activityId),
    audience: 'public',
    facts: { activityId, ...facts },
  }
}
