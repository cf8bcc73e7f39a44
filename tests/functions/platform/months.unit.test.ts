import { monthsBetween } from '../../../functions/platform/months'

test.each([
  ['2026-11', '2027-02', ['2026-11', '2026-12', '2027-01', '2027-02']],
  ['0000-12', '0001-01', ['0000-12', '0001-01']],
  ['2026-11', '2026-10', []],
  ['2026-11', '-00001', []],
  ['soon', '2026-11', []],
])('the months from %s to %s are counted', (first, last, months) => {
  expect(monthsBetween(first, last)).toEqual(months)
})
