import { speak } from '../../../../src/platform/language'
import { sayDate, sayDay, sayDaysLeft, sayMoment, sayMonth, saySpan } from '../../../../src/platform/words/times'
import { now } from '../../support/samples'

beforeEach(() => {
  speak('zh-CN')
  jest.spyOn(Date, 'now').mockReturnValue(now)
})

test('days that are near have names, others a date, and another year is told', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map(sayDay)).toEqual(['昨天', '今天', '明天', '后天'])
  expect(sayDay('2026-12-22')).toBe('12月22日 星期二')
  expect(sayDay('2027-01-05')).toBe('2027年1月5日 星期二')
})

test('a time is told by the clock on the wall in Hohhot, whatever its offset', () => {
  expect(sayMoment('2026-11-23T14:30:00+08:00')).toBe('今天 14:30')
  expect(sayMoment('2026-11-23T01:05:00Z')).toBe('今天 9:05')
  expect(sayMoment('2026-11-23T16:00:00Z')).toBe('明天 0:00')
})

test('a span names its day once, and both where it ends on another', () => {
  expect(saySpan('2026-11-23T15:00:00+08:00', '2026-11-23T16:00:00+08:00')).toBe('今天 15:00–16:00')
  expect(saySpan('2026-11-23T20:00:00+08:00', '2026-11-24T06:00:00+08:00')).toBe('今天 20:00–明天 6:00')
})

test('the evening before midnight is still the day before', () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-23T23:59:59+08:00'))
  expect(sayDaysLeft('2026-11-24')).toBe('明天')

  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-24T00:00:00+08:00'))
  expect(sayDaysLeft('2026-11-24')).toBe('今天')
})

test('days left are counted by nights', () => {
  expect(sayDaysLeft('2026-12-22')).toBe('还有 29 天')
})

test('in English a day is told as there, and begins a line with a capital', () => {
  speak('en')

  expect(sayDay('2026-12-22')).toBe('Tuesday 22 Dec')
  expect(sayDate('2027-01-05')).toBe('5 Jan 2027')
  expect(sayMoment('2026-11-24T09:30:00+08:00')).toBe('tomorrow 9:30')
  expect(saySpan('2026-11-24T09:30:00+08:00', '2026-11-24T11:30:00+08:00')).toBe('Tomorrow 9:30–11:30')
  expect(sayDaysLeft('2026-12-22')).toBe('In 29 days')
  expect(sayMonth('2026-12')).toBe('December 2026')
})
