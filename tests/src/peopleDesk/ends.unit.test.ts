import { monthsAfter } from '../../../src/peopleDesk/parts/ends.rules'

test('so many months later is the same day, or the last of a shorter month', () => {
  expect(monthsAfter('2026-11-23', 3)).toBe('2027-02-23')
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28')
  expect(monthsAfter('2026-12-31', 1)).toBe('2027-01-31')
  expect(monthsAfter('2028-01-31', 1)).toBe('2028-02-29')
  expect(monthsAfter('2026-11-01', 24)).toBe('2028-11-01')
})
