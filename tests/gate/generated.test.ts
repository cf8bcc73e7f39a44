import { readdirSync, readFileSync } from 'node:fs'
import { kinds } from '../../contract/cases/kinds/kinds'
import { almanacSource, holidaysSource } from '../../local/almanac'
import { openapiDocument } from '../../local/openapi'
import { syllablesSource, withSounds } from '../../local/sounds'
import { statesDocument } from '../../local/states'

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

test('services are found by the sound of their names and words as they are now (npm run sounds)', () => {
  const written = readFileSync('cloud/catalogue/services.json', 'utf8')

  expect(JSON.parse(written)).toEqual(JSON.parse(withSounds(written)))
})

test('the reading of characters is what its library says (npm run sounds)', () => {
  expect(readFileSync('functions/catalogue/syllables.generated.ts', 'utf8') === syllablesSource()).toBe(true)
})

test.each(kinds.map((kind) => [kind.name, kind] as const))('docs/states/%s.md is what its table says (npm run states)', (name, kind) => {
  expect(readFileSync(`docs/states/${name}.md`, 'utf8')).toBe(statesDocument(kind))
})

test('there is a picture of every kind and of no other', () => {
  expect(readdirSync('docs/states').sort()).toEqual(kinds.map(({ name }) => `${name}.md`).sort())
})
