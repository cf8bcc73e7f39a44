import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { catalogueContract } from '../../../contract/catalogue/routes'
import ListPage from '../../../src/station/list/index'
import { aCatalogue, withService } from '../support/catalogue'
import { open, startAfresh, tap, text } from '../support/open'
import { stationApi } from '../support/station'

beforeEach(startAfresh)

const { services } = aCatalogue()

test('all services of a theme, each opens', async () => {
  stationApi()
  open(ListPage, { params: { theme: 'law' } })

  await screen.findByRole('heading', { name: '法律援助', level: 1 })
  const shown = [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent)
  const law = services.filter(({ theme }) => theme === 'law').map(({ name }) => name.zh)
  expect(shown).toEqual([...law, '写给驿站，或者说一段', '打电话'])
  await tap('问法律')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/station/service/index?service=legal-advice' })
})

test('the services of an event in life', async () => {
  stationApi()
  open(ListPage, { params: { event: 'birth' } })

  await screen.findByText('生孩子')
  for (const { name } of services.filter(({ events }) => events.includes('birth'))) expect(text()).toContain(name.zh)
  expect(text()).not.toContain('申领居住证')
})

test('a document is described, with all that it is needed for', async () => {
  stationApi()
  open(ListPage, { params: { document: 'lease' } })

  await screen.findByText('办这些事要带它')
  expect(text()).toContain('租房合同')
  expect(text()).toContain('申领居住证')
})

test('a closed service stands last, and says so', async () => {
  stationApi(withService('residence-registration', { state: 'closed' }))
  open(ListPage, { params: { theme: 'papers' } })

  await screen.findByText('现在不办')
  expect(text().indexOf('申领居住证')).toBeLessThan(text().indexOf('居住登记刚搬来'))
})

test.each<Record<string, string>>([{}, { theme: 'flying' }, { event: 'flying' }, { document: 'flying' }])(
  '%j leads to the search',
  async (params) => {
    stationApi()
    open(ListPage, { params })

    await screen.findByText('这里还没有能办的事')
    await tap('去驿站找找')

    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/station/home/index' })
  },
)

test('without an answer the page says why', async () => {
  const api = stationApi()
  api.off(catalogueContract.get)
  open(ListPage, { params: { theme: 'law' } })

  await screen.findByText('没有连上网络')
})
