import { firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { checkCatalogue } from '../../../contract/catalogue/rules'

test('nothing is wrong in the catalogue of the first community', () => {
  expect(checkCatalogue(firstCatalogue)).toEqual([])
  expect(firstCatalogue.services.length).toBeGreaterThanOrEqual(60)
})
