import { readFileSync } from 'node:fs'
import { almanacSource } from '../../../local/almanac'

test('the kept table of lunar dates is what the calendar library says', () => {
  // When this fails: npm run almanac.
  expect(readFileSync('functions/almanac/table.generated.ts', 'utf8')).toBe(almanacSource())
})
