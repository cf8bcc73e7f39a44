import { type Activity, activitiesContract } from '../../../contract/activities'
import { type ActivityDraft, nothingPlanned } from '../../../contract/activityDraft'
import { activityDraftsContract } from '../../../contract/activityDrafts'
import { communitiesContract } from '../../../contract/communities'
import { sessionsContract } from '../../../contract/sessions/routes'
import { fakeApi } from './fakeApi'
import { aCommunity, aPerson, aSession } from './samples'

export const organiser = aPerson({ name: '张敏', roles: ['resident', 'manager'] })

export const activityId = 'act_01JD0000000000000000000001'

export const aPlan = (change: Partial<ActivityDraft> = {}): ActivityDraft => ({
  activityId,
  title: '',
  motif: 'pomegranate',
  day: null,
  writers: ['张敏'],
  savedAt: '2026-11-23T10:00:00+08:00',
  text: nothingPlanned(),
  version: 1,
  savedBy: '张敏',
  ...change,
})

export const anActivity = (): Activity => ({
  id: activityId,
  title: '冬至包饺子',
  description: '一起包，一起吃。',
  bring: null,
  organiser: '荷香志愿队',
  audience: 'everyone',
  motif: 'dumpling',
  state: 'published',
  sessions: [aSession()],
})

/** The API of a desk with one draft, a published activity with one session, and two venues. */
export function planningApi(draft = aPlan()) {
  const api = fakeApi()
  const venues = [
    { id: 'council-hall', name: '好邻居议事厅', outdoor: false, capacity: 40 },
    { id: 'square', name: '居民活动广场', outdoor: true, capacity: null },
  ]
  api.on(communitiesContract.get, () => ({ ...aCommunity(), venues }))
  api.on(activityDraftsContract.getDraft, () => draft)
  api.on(activityDraftsContract.listDrafts, () => ({ items: [draft] }))
  api.on(sessionsContract.list, () => ({ items: [aSession()], next: null }))
  api.on(activitiesContract.get, anActivity)
  return api
}
