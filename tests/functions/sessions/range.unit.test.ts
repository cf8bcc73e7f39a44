import fc from 'fast-check'
import { toInstant } from '../../../contract/time'
import { monthsOf, rangeOf } from '../../../functions/sessions/range'

const oneDay = 86_400_000
const now = Date.parse('2026-11-23T00:30:00+08:00')

describe('the range of a list', () => {
  test('is today and sixty days on unless told, today being that of the community', () => {
    expect(rangeOf({}, now)).toEqual({ from: '2026-11-23T00:00:00+08:00', to: '2027-01-22T00:00:00+08:00' })
  })

  test('has both its days in it, from midnight to the last second', () => {
    const range = rangeOf({ from: '2026-12-22', to: '2026-12-22' }, now)

    expect(range).toEqual({ from: '2026-12-22T00:00:00+08:00', to: '2026-12-22T23:59:59+08:00' })
  })

  test('takes instants of any offset', () => {
    const range = rangeOf({ from: '2026-12-31T16:00:00Z', to: '2027-01-01T10:00:00+09:00' }, now)

    expect(range).toEqual({ from: '2027-01-01T00:00:00+08:00', to: '2027-01-01T09:00:00+08:00' })
  })

  test('reaches 400 days and no further', () => {
    const refusalOf = (to: string) => {
      try {
        rangeOf({ from: '2026-01-01', to }, now)
        return undefined
      } catch (error) {
        return error
      }
    }

    expect(refusalOf('2027-02-04')).toBeUndefined()
    expect(refusalOf('2027-02-05')).toMatchObject({ code: 'RANGE_TOO_LONG', data: { limitDays: 400 } })
  })
})

describe('the months of a range', () => {
  test('go over the end of a year', () => {
    const months = monthsOf(rangeOf({ from: '2026-11-30', to: '2027-02-01' }, now))

    expect(months).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  })

  test('are those of Beijing time, not of the offset asked in', () => {
    expect(monthsOf(rangeOf({ from: '2026-12-31T16:00:00Z', to: '2026-12-31T17:00:00Z' }, now))).toEqual(['2027-01'])
  })

  test('are none when the range ends before it begins', () => {
    expect(monthsOf(rangeOf({ from: '2027-01-10', to: '2026-12-20' }, now))).toEqual([])
    expect(monthsOf(rangeOf({ from: '2026-12-20', to: '2026-12-10' }, now))).toEqual([])
  })

  test.each([
    ['0000-01-01', '0000-01-02'],
    ['0000-01-01T00:00:00+23:59', '0000-01-02'],
    ['9999-12-01', '9999-12-31'],
    ['9999-12-01', undefined],
    ['9999-12-31T23:59:59-23:59', '9999-12-31T23:59:59-23:59'],
  ])('are few even for the absurd %s', (from, to) => {
    expect(monthsOf(rangeOf({ from, to }, now)).length).toBeLessThan(4)
  })

  test('end even for what is no month', () => {
    expect(monthsOf({ from: '2026-99-01T00:00:00+08:00', to: '2027-01-22T00:00:00+08:00' })).toEqual([])
    expect(monthsOf({ from: 'soon', to: 'then' })).toEqual([])
  })

  test('follow each other without gap or repeat and hold both ends, for any range', () => {
    const start = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2090-01-01') })
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 400 * oneDay }), (from, length) => {
        const range = rangeOf({ from: toInstant(from), to: toInstant(from + length) }, now)

        const months = monthsOf(range)

        expect(months[0]).toBe(range.from.slice(0, 7))
        expect(months.at(-1)).toBe(range.to.slice(0, 7))
        expect([...new Set(months)].sort()).toEqual(months)
        for (const [index, month] of months.entries()) {
          const next = months[index + 1]
          if (next) expect(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 7)).toBe(next)
        }
      }),
    )
  })
})
