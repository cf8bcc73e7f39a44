import { catalogueFor, firstCatalogue } from '../../../cloud/catalogue/catalogue'
import { checkCatalogue } from '../../../contract/catalogue/rules'

test('nothing is wrong in the catalogue of the first community', () => {
  expect(checkCatalogue(firstCatalogue)).toEqual([])
  expect(firstCatalogue.services.length).toBeGreaterThanOrEqual(60)
})

test('the first community has its own catalogue', () => {
  expect(catalogueFor('qingquan')).toBe(firstCatalogue)
})

test('another community gets every service and question path, and nothing of the places and numbers of the first', () => {
  const elsewhere = catalogueFor('somewhere')

  expect(checkCatalogue(elsewhere)).toEqual([])
  expect(elsewhere.services.map(({ id }) => id)).toEqual(firstCatalogue.services.map(({ id }) => id))
  expect(elsewhere.paths).toHaveLength(firstCatalogue.paths.length)
  const local = /0471|清泉|兴隆|玉泉|呼和|Qingquan|Xinglong|Yuquan|Hohhot/
  expect(JSON.stringify(firstCatalogue)).toMatch(local)
  expect(JSON.stringify(elsewhere)).not.toMatch(local)
  const phones = new Set(elsewhere.organisations.map(({ phone }) => phone))
  expect([...phones].sort()).toEqual(['12333', '12345', '12348', '12393'])
  expect(elsewhere.organisations.every(({ kind, address, hours, route }) => kind === 'public' && !address && !hours && !route)).toBe(true)
})
