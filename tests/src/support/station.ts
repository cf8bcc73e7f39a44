import { catalogueContract } from '../../../contract/catalogue/routes'
import { aCatalogue } from './catalogue'
import { fakeApi } from './fakeApi'

/** An API that answers with this catalogue. */
export function stationApi(catalogue = aCatalogue()) {
  const api = fakeApi()
  api.on(catalogueContract.get, () => ({ version: 'v1', ...catalogue }))
  return api
}
