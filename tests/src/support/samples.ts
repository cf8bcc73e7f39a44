import type { Booking } from '../../../contract/bookings'
import type { Community } from '../../../contract/communities'
import type { NewsItem } from '../../../contract/news'
import type { Person } from '../../../contract/people'
import type { ActivityAbout } from '../../../contract/sessions/kinds/activity'
import type { Session, SessionDetail } from '../../../contract/sessions/session'

/** Monday 2026-11-23, 10:12 in Hohhot. */
export const now = Date.parse('2026-11-23T10:12:00+08:00')

const ulid = (last: string) => `01JD0000000000000000000000`.slice(0, 26 - last.length) + last

export const aPerson = (change: Partial<Person> = {}): Person => ({
  id: `per_${ulid('1')}`,
  communityId: 'qingquan',
  name: '其木格',
  phone: '199****0001',
  home: { householdId: 'c01-b2-1-301', address: '兴隆小区2号楼1单元301', state: 'confirmed' },
  language: 'zh-CN',
  textSize: 'standard',
  roles: ['resident'],
  version: 3,
  ...change,
})

const activityId = `act_${ulid('1')}`

/** What the sample session is about. */
export const aDumplingDay = (change: Partial<ActivityAbout> = {}): ActivityAbout => ({
  kind: 'activity',
  activityId,
  organiser: '荷香志愿队',
  motif: 'dumpling',
  festival: 'dongzhi',
  lunar: { month: 11, day: 14, leap: false },
  ...change,
})

export const aSession = (change: Partial<Session> = {}): Session => ({
  id: `ses_${ulid('1')}`,
  kind: 'activity',
  activityId,
  title: '冬至包饺子',
  about: aDumplingDay(),
  audience: 'everyone',
  startsAt: '2026-12-22T09:30:00+08:00',
  endsAt: '2026-12-22T11:30:00+08:00',
  opensAt: '2026-11-20T08:00:00+08:00',
  closesAt: '2026-12-22T09:30:00+08:00',
  cancelUntil: '2026-12-22T07:30:00+08:00',
  venue: { id: 'council-hall', name: '好邻居议事厅' },
  capacity: 80,
  left: 42,
  waiting: 0,
  state: 'open',
  ...change,
})

export const aSessionId = (last: string) => `ses_${ulid(last)}`

export const aDetail = (change: Partial<SessionDetail> = {}): SessionDetail => ({
  ...aSession(),
  description: '面和好了，馅儿备了三样。',
  bring: '围裙',
  siblings: [],
  ...change,
})

export const aBooking = (change: Partial<Booking> = {}): Booking => ({
  id: `bkg_${ulid('1')}_0123456789abcdef01234567`,
  sessionId: aSession().id,
  state: 'confirmed',
  party: [{ personId: aPerson().id, name: '其木格' }, { name: '母亲' }],
  seats: 2,
  bookedAt: '2026-11-23T10:12:00+08:00',
  allowed: ['cancel'],
  session: aSession(),
  ...change,
})

export const aCommunity = (change: Partial<Community> = {}): Community => ({
  id: 'qingquan',
  name: '清泉街社区',
  city: '呼和浩特',
  contacts: [{ name: '马志强师傅', duty: '水暖报修', phone: '0471-0000001', place: '服务中心院内', hours: '每天 8:00–20:00' }],
  emergency: [{ name: '急救', phone: '120' }],
  venues: [],
  nextFestival: { festival: 'dongzhi', day: '2026-12-22', lunar: { month: 11, day: 14, leap: false } },
  ...change,
})

export const anEventId = (last: string) => `evt_${ulid(last)}`
export const aFamilyId = (last: string) => `fam_${ulid(last)}`

export const aNewsItem = (change: Partial<NewsItem> = {}): NewsItem => ({
  id: anEventId('1'),
  at: '2026-11-23T10:00:00+08:00',
  kind: 'activityPublished',
  activityId: `act_${ulid('1')}`,
  sessionId: aSession().id,
  title: '冬至包饺子',
  motif: 'dumpling',
  startsAt: '2026-12-22T09:30:00+08:00',
  venue: '好邻居议事厅',
  ...change,
})
