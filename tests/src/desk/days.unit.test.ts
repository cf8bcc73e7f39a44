import { readDays, unbrokenDays, writeDays } from '../../../src/desk/holidays/days'

test.each([
  ['2月9日', ['2027-02-09']],
  ['10月4日至7日', ['2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07']],
  ['1月30日到2月1日', ['2027-01-30', '2027-01-31', '2027-02-01']],
  ['2-9，10.4 10/5', ['2027-02-09', '2027-10-04', '2027-10-05']],
  ['10月4日、\n10月4日', ['2027-10-04']],
  ['', []],
])('“%s” is read as days', (text, days) => {
  expect(readDays(text, 2027)).toEqual({ days, unread: [] })
})

test.each(['2月30日', '13月1日', '9日', '明天', '10月7日至4日', '1月1日至12月31日'])(
  '“%s” is no day, and is shown to whoever typed it',
  (text) => {
    expect(readDays(`10月4日、${text}`, 2027)).toEqual({ days: ['2027-10-04'], unread: [text] })
  },
)

test('what is written is read again', () => {
  const days = ['2027-02-09', '2027-10-04']

  expect(readDays(writeDays(days), 2027).days).toEqual(days)
})

test('a span of days has no place to break', () => {
  const joined = unbrokenDays('可以写“10月4日至7日”。')

  expect(joined.replaceAll('\u2060', '')).toBe('可以写“10月4日至7日”。')
  expect(joined).toContain('10\u2060月\u20604\u2060日\u2060至\u20607\u2060日')
})
