import fc from 'fast-check'
import { Day, dayOf, Instant, startOfDay, toInstant } from '../../contract/time'

const milliseconds = fc.integer({ min: startOfDay('2000-01-01'), max: startOfDay('2100-01-01') - 1 })

test('an instant of any second is read again as the second it was', () => {
  fc.assert(
    fc.property(milliseconds, (at) => {
      const instant = toInstant(at)

      expect(Instant.safeParse(instant).success).toBe(true)
      expect(Date.parse(instant)).toBe(Math.floor(at / 1000) * 1000)
    }),
  )
})

test('the day of an instant is the one whose midnight in Beijing came last', () => {
  fc.assert(
    fc.property(milliseconds, (at) => {
      const since = at - startOfDay(dayOf(at))

      expect(Day.safeParse(dayOf(at)).success).toBe(true)
      expect(since >= 0 && since < 86_400_000).toBe(true)
      expect(toInstant(at).slice(0, 10)).toBe(dayOf(at))
    }),
  )
})

test('a day begins at midnight in Beijing', () => {
  expect(toInstant(startOfDay('2026-12-22'))).toBe('2026-12-22T00:00:00+08:00')
  expect(dayOf(Date.parse('2026-12-21T16:00:00Z'))).toBe('2026-12-22')
  expect(dayOf(Date.parse('2026-12-21T15:59:59Z'))).toBe('2026-12-21')
})

test.each(['2026-12-22T10:00:00', '2026-12-22', '2026-02-30T10:00:00Z', '2026-12-22T24:00:00Z', '2026-12-22T10:00:00+24:00', ''])(
  '%j is no instant',
  (text) => {
    expect(Instant.safeParse(text).success).toBe(false)
  },
)

test.each(['2026-02-29', '2026-13-01', '26-12-22', '2026-12-22T10:00:00Z', '+010000-01-01'])('%j is no day', (text) => {
  expect(Day.safeParse(text).success).toBe(false)
})

test.each([
  '0000-01-01T00:00:00+23:59',
  '0001-01-01T00:00:00Z',
  '1999-12-31T23:59:59+08:00',
  '2000-01-01T00:00:00+23:59',
  '2100-01-01T00:00:00+08:00',
  '2099-12-31T23:59:59-23:59',
  '9999-12-31T23:59:59Z',
])('%j is outside the years that the product knows, and named as such', (text) => {
  const { error } = Instant.safeParse(text)

  expect(error?.issues).toMatchObject([{ origin: 'date' }])
})

test.each(['0000-01-01', '0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])('%j is no day of this century', (text) => {
  expect(Day.safeParse(text).success).toBe(false)
})

test('the first and the last second of the century are in it', () => {
  for (const text of ['2000-01-01T00:00:00+08:00', '2099-12-31T23:59:59+08:00']) expect(Instant.safeParse(text).success).toBe(true)
  for (const text of ['2000-01-01', '2099-12-31']) expect(Day.safeParse(text).success).toBe(true)
})
