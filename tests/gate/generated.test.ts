import { readFileSync } from 'node:fs'
import { almanacSource, holidaysSource } from '../../local/almanac'
import { openapiDocument } from '../../local/openapi'

test('docs/openapi.json says what the contract says (npm run openapi)', async () => {
  const written: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))

  // Through JSON, which has no undefined.
  expect(written).toEqual(JSON.parse(JSON.stringify(await openapiDocument())))
})

test('the almanac is what its library computes (npm run almanac)', () => {
  const written = readFileSync('functions/almanac/table.generated.ts', 'utf8')

  expect(written === almanacSource()).toBe(true)
})

test('the days off and make-up working days are what their library holds (npm run almanac)', () => {
  const written = readFileSync('functions/almanac/holidays.generated.ts', 'utf8')

  expect(written).toBe(holidaysSource())
})
