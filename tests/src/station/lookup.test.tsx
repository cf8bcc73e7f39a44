import { screen, waitFor } from '@testing-library/react'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { queryClient } from '../../../src/platform/api/queryClient'
import ListPage from '../../../src/station/list/index'
import { aCatalogue } from '../support/catalogue'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, text } from '../support/open'
import { now } from '../support/samples'

beforeEach(startAfresh)

const params = { theme: 'law' }

/** Opens the page again so much later that the phone asks anew, with nothing left but its storage. */
function openAgain(minutes: number) {
  queryClient.clear()
  jest.spyOn(Date, 'now').mockReturnValue(now + minutes * 60_000)
  return open(ListPage, { params })
}

test('a phone says which catalogue it has, is sent nothing again while that is the present one, and shows it all the same', async () => {
  const api = fakeApi()
  api.on(catalogueContract.get, ({ have }: { have?: string }) =>
    have === 'v1' ? { version: 'v1', unchanged: true } : { version: 'v1', ...aCatalogue() },
  )
  const asked = () => api.askedOf(catalogueContract.get)
  const { unmount } = open(ListPage, { params })
  await screen.findByText('问法律')
  unmount()

  openAgain(11)

  await waitFor(() => expect(asked()).toHaveLength(2))
  expect(asked()).toMatchObject([{ communityId: 'qingquan' }, { have: 'v1' }])
  await screen.findByText('问法律')
  // What has not changed counts as new again.
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  openAgain(20)
  expect(asked()).toHaveLength(2)
})

test('a catalogue that has changed takes the place of the one before', async () => {
  const api = fakeApi()
  api.on(catalogueContract.get, () => ({ version: 'v1', ...aCatalogue() }))
  const { unmount } = open(ListPage, { params })
  await screen.findByText('问法律')
  unmount()
  const services = aCatalogue().services.map((service) => ({ ...service, name: { zh: '换了名字', en: 'Renamed' } }))
  api.on(catalogueContract.get, () => ({ version: 'v2', ...aCatalogue({ services }) }))

  openAgain(11)

  await screen.findAllByText('换了名字')
  expect(text()).not.toContain('问法律')
})
