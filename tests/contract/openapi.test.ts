import { readFileSync } from 'node:fs'
import { openapiDocument } from '../../local/openapi'

test('the OpenAPI document is that of the contract', async () => {
  const kept = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))

  const made = JSON.parse(JSON.stringify(await openapiDocument()))

  // When this fails the contract has changed: npm run openapi.
  expect(kept).toEqual(made)
})
