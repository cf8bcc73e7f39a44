import type { Festival } from '../../../contract/communities'
import { copyOf } from '../../../functions/activities/copy'
import type { StoredActivity } from '../../../functions/activities/lookup'
import type { StoredSession } from '../../../functions/sessions/lookup'

const activity: StoredActivity = {
  id: 'act_1',
  title: '包粽子',
  description: '一起包。',
  bring: null,
  organiser: '妇联',
  audience: 'everyone',
  motif: 'zongzi',
  state: 'published',
  sessionIds: [],
}

const sessionOn = (day: string, festival: Festival | null = null): StoredSession => ({
  id: `ses_${day}`,
  kind: 'activity',
  title: '包粽子',
  about: { kind: 'activity', activityId: 'act_1', organiser: '妇联', motif: 'zongzi', festival, lunar: { month: 1, day: 1, leap: false } },
  audience: 'everyone',
  startsAt: `${day}T09:30:00+08:00`,
  endsAt: `${day}T11:00:00+08:00`,
  opensAt: `${day}T00:00:00+08:00`,
  closesAt: `${day}T09:30:00+08:00`,
  cancelUntil: `${day}T07:30:00+08:00`,
  venue: { id: 'hall', name: '议事厅' },
  capacity: 30,
  state: 'scheduled',
  version: 1,
})

const daysOf = (sessions: StoredSession[], today: string) => copyOf(activity, sessions, today).sessions.map(({ day }) => day)

test.each<[string, Festival, string, string, string]>([
  ['端午 itself', 'duanwu', '2026-06-19', '2026-11-23', '2027-06-09'],
  ['two days before 端午', 'duanwu', '2026-06-17', '2026-11-23', '2027-06-07'],
  ['the eve of 春节', 'chuxi', '2026-02-16', '2026-11-23', '2027-02-05'],
  ['国庆, by the sun', 'guoqing', '2026-10-01', '2026-11-23', '2027-10-01'],
  ['清明, a solar term', 'qingming', '2026-04-05', '2026-11-23', '2027-04-05'],
  ['中秋 long past', 'zhongqiu', '2025-10-06', '2026-11-23', '2027-09-15'],
])('%s is moved to the same day of the festival to come', (_, festival, day, today, moved) => {
  expect(daysOf([sessionOn(day, festival)], today)).toEqual([moved])
})

test('an activity for no festival keeps its day of the week, and lies ahead', () => {
  expect(daysOf([sessionOn('2025-12-03'), sessionOn('2025-12-10')], '2026-11-23')).toEqual(['2026-12-02', '2026-12-09'])
  expect(daysOf([sessionOn('2024-03-06')], '2026-11-23')).toEqual(['2027-03-03'])
})

test('one of many dates that falls on a festival by chance does not move the others', () => {
  const weekly = [sessionOn('2026-06-12'), sessionOn('2026-06-19', 'duanwu'), sessionOn('2026-06-26')]

  expect(daysOf(weekly, '2026-11-23')).toEqual(['2027-06-11', '2027-06-18', '2027-06-25'])
})

test('several dates for one festival keep their distance from each other', () => {
  expect(daysOf([sessionOn('2026-06-18', 'duanwu'), sessionOn('2026-06-19', 'duanwu')], '2026-11-23')).toEqual(['2027-06-08', '2027-06-09'])
})
