import { type ActivityText, nothingPlanned, problemsOf } from '../../contract/activityDraft'

const venues = [
  { id: 'hall', name: '议事厅', outdoor: false, capacity: 40 },
  { id: 'square', name: '广场', outdoor: true, capacity: null },
]
const now = Date.parse('2026-11-23T10:00:00+08:00')
const planned = { day: '2026-12-01', from: '10:00', to: '12:00', venueId: 'hall', elsewhere: '', capacity: 20 }
const whole = (change: Partial<ActivityText> = {}): ActivityText => ({
  ...nothingPlanned(),
  title: '剪纸课',
  description: '来剪窗花。',
  organiser: '驿站',
  sessions: [planned],
  ...change,
})
const found = (text: ActivityText) => problemsOf(text, { venues, now })

test('a whole text has no problem', () => {
  expect(found(whole())).toEqual([])
})

test.each<[string, Partial<typeof planned>, object]>([
  ['day', { day: '2026-11-22' }, { why: 'past' }],
  ['day', { day: '2029-12-01' }, { why: 'tooFar' }],
  ['to', { to: '10:00' }, { why: 'endsBefore' }],
  ['venueId', { venueId: 'cellar' }, { why: 'unknownVenue' }],
  ['capacity', { capacity: 41 }, { why: 'venueTooSmall', limit: 40 }],
])('a session with a wrong %s says so there', (part, change, problem) => {
  expect(found(whole({ sessions: [{ ...planned, ...change }] }))).toEqual([{ field: `sessions.0.${part}`, ...problem }])
})

test('outdoors any number may come', () => {
  expect(found(whole({ sessions: [{ ...planned, venueId: 'square', elsewhere: '', capacity: 3_000 }] }))).toEqual([])
})

test('booking that would end before it opens, or has ended already, is said at the day', () => {
  expect(found(whole({ opensDaysBefore: 1, closesHoursBefore: 72 }))).toEqual([{ field: 'sessions.0.day', why: 'opensLate' }])
  expect(found(whole({ closesHoursBefore: 48, sessions: [{ ...planned, day: '2026-11-24' }] }))).toEqual([
    { field: 'sessions.0.day', why: 'closed' },
  ])
})

test('the same time and place twice is said at the second', () => {
  expect(found(whole({ sessions: [planned, planned] }))).toEqual([{ field: 'sessions.1.day', why: 'twice' }])
})

test('no date at all is said', () => {
  expect(found(whole({ sessions: [] }))).toEqual([{ field: 'sessions', why: 'noSession' }])
})
