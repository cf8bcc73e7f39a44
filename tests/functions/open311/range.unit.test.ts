import { rangeOf, statusesOf } from '../../../functions/open311/range'

const now = Date.parse('2026-11-23T02:00:00Z')
const range = (start: string | null, end: string | null) => {
  const { from, to, months } = rangeOf({ start, end, now })
  return [new Date(from).toISOString(), new Date(to).toISOString(), months]
}

test.each([
  ['nothing', null, null, '2026-08-25T02:00:00.000Z', '2026-11-23T02:00:00.000Z'],
  ['a beginning', '2026-11-01T00:00:00+08:00', null, '2026-10-31T16:00:00.000Z', '2026-11-23T02:00:00.000Z'],
  ['a beginning long ago', '2026-01-01T00:00:00Z', null, '2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
  ['an end', null, '2026-06-30T00:00:00Z', '2026-04-01T00:00:00.000Z', '2026-06-30T00:00:00.000Z'],
  ['a day, the last one included', '2026-11-01', '2026-11-02', '2026-10-31T16:00:00.000Z', '2026-11-02T15:59:59.999Z'],
  ['one day', '2026-11-28', '2026-11-28', '2026-11-27T16:00:00.000Z', '2026-11-28T15:59:59.999Z'],
  ['a month', '2024-02', '2024-02', '2024-01-31T16:00:00.000Z', '2024-02-29T15:59:59.999Z'],
  ['a year that begins', '2026', null, '2025-12-31T16:00:00.000Z', '2026-03-31T16:00:00.000Z'],
  ['a year that ends', null, '2025', '2025-10-02T15:59:59.999Z', '2025-12-31T15:59:59.999Z'],
  ['a minute', '2026-11-20T00:00+08:00', '2026-11-20T08:30Z', '2026-11-19T16:00:00.000Z', '2026-11-20T08:30:00.000Z'],
  ['a plus sign that became a space', '2026-11-01T00:00:00 08:00', null, '2026-10-31T16:00:00.000Z', '2026-11-23T02:00:00.000Z'],
])('%s is at most ninety days', (_what, start, end, from, to) => {
  expect(range(start, end).slice(0, 2)).toEqual([from, to])
})

test('the months of a range are those it touches, the last first', () => {
  expect(range('2026-01-15T00:00:00Z', '2026-03-31T23:59:59Z')[2]).toEqual(['2026-03', '2026-02', '2026-01'])
  expect(range('2025-12-31T00:00:00Z', '2026-01-01T00:00:00Z')[2]).toEqual(['2026-01', '2025-12'])
})

test.each([
  ['more than ninety days', '2026-01-01T00:00:00Z', '2026-04-02T00:00:00Z', 'may not span more than 90 days'],
  ['an end before its beginning', '2026-04-02T00:00:00Z', '2026-04-01T00:00:00Z', 'later than end_date'],
  ['a whole year', '2025', '2025', 'may not span more than 90 days'],
  ['no month', '2026-13', null, 'start_date is not a W3C date'],
  ['no day', null, '2026-02-30', 'end_date is not a W3C date'],
  ['no date', 'yesterday', null, 'start_date is not a W3C date'],
  ['an end in the year 1', null, '0001-01-01', 'end_date is not a W3C date'],
  ['a beginning in the year 0', '0000-01-01T00:00:00+23:59', null, 'start_date is not a W3C date'],
  ['a time without a zone', '2026-04-02T00:00:00', null, 'start_date is not a W3C date'],
])('%s is refused in words', (_what, start, end, words) => {
  expect(() => range(start, end)).toThrow(words)
})

test('statuses are open, closed or both', () => {
  expect([statusesOf(null), statusesOf('open'), statusesOf('open, closed')]).toEqual([['open', 'closed'], ['open'], ['open', 'closed']])
  expect(() => statusesOf('done')).toThrow('status is open or closed')
})
