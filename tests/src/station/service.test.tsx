import Taro from '@tarojs/taro'
import { act, screen, within } from '@testing-library/react'
import { queryClient } from '../../../src/platform/api/queryClient'
import { dropDrafts } from '../../../src/platform/drafts'
import { speak } from '../../../src/platform/language'
import ServicePage from '../../../src/station/service/index'
import { aCatalogue, withService } from '../support/catalogue'
import { fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { stationApi } from '../support/station'

beforeEach(startAfresh)

const show = (service: string) => open(ServicePage, { params: { service } })
const tick = async (name: RegExp) => {
  const box = await screen.findByRole('checkbox', { name })
  await act(async () => box.click())
}
const numberOf = (id: string) =>
  aCatalogue()
    .organisations.find((one) => one.id === id)
    ?.phone.replace('-', '')
/** What the card with that title says. */
const cardOf = (title: string) => screen.getByText(title).closest('.card')?.textContent ?? ''

test('who may ask, what to bring, how it is done, where, and where it is written', async () => {
  stationApi()
  show('residence-permit')

  await screen.findByText('谁能办')
  expect(text()).toContain('居住证证明您在这里住。')
  expect(cardOf('带什么')).toMatch(/下面的有一样就行租房合同.*房产证/)
  expect(cardOf('带什么')).toContain('只有这种情况要带：靠在这里干活来办的人')
  expect(cardOf('怎么办')).toMatch(/1驿站先帮您看材料齐不齐。2带着材料去派出所交。/)
  expect(cardOf('怎么办')).toContain('第一次办，不收钱。')
  expect(cardOf('根据什么')).toContain('《居住证暂行条例》第 2、9、21 条')
  expect(cardOf('根据什么')).toContain('11月27日核对过')
  expect(cardOf('去哪儿办')).toContain('兴隆巷派出所')
  const place = within(screen.getByText('去哪儿办').closest('.card') as HTMLElement)
  await act(async () => place.getByText('打电话').click())

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: numberOf('police-station') })
})

test('identity documents are only looked at, never photographed; others are described on a tap', async () => {
  stationApi()
  show('residence-permit')

  const card = await screen.findByRole('checkbox', { name: /^身份证/ })
  expect(card.textContent).toContain('带来看一眼就行，不拍照')
  expect(screen.getByRole('checkbox', { name: /租房合同/ }).textContent).not.toContain('不拍照')
  await act(async () => screen.getByRole('button', { name: '身份证：长什么样' }).click())

  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('一张硬卡片，一面有照片和号码，一面有国徽。')).toBeTruthy()
  expect(sheet.getByText(/派出所办的/)).toBeTruthy()
  await tap('还有哪些事要用它')

  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/station/list/index?document=id-card' })
})

test('what is ticked stays ticked, only for this service and only on this phone', async () => {
  stationApi()
  const { unmount } = show('residence-permit')
  await tick(/^身份证/)
  unmount()
  queryClient.clear()
  const again = show('residence-permit')

  const box = await screen.findByRole('checkbox', { name: /^身份证/ })
  expect(box.getAttribute('aria-checked')).toBe('true')
  again.unmount()
  show('residence-registration')

  const other = await screen.findByRole('checkbox', { name: /^身份证/ })
  expect(other.getAttribute('aria-checked')).toBe('false')
  expect(JSON.stringify((Taro.request as unknown as jest.Mock).mock.calls)).not.toContain('id-card')
})

test('whoever logs out leaves no tick for the next', async () => {
  stationApi()
  show('residence-permit')
  await tick(/^身份证/)

  await act(async () => dropDrafts())

  expect((await screen.findByRole('checkbox', { name: /^身份证/ })).getAttribute('aria-checked')).toBe('false')
})

test('until something is ticked the documents are listed once', async () => {
  stationApi()
  show('residence-permit')

  await screen.findByText('带什么')

  expect(text().match(/房产证/g)).toHaveLength(1)
})

test('what is still missing stands together: one of several is enough, and is then missing no more', async () => {
  stationApi()
  show('residence-permit')

  await tick(/照片/)
  expect(cardOf('还差什么')).toMatch(/身份证.*租房合同，或者房产证/)
  await tick(/房产证/)
  expect(cardOf('还差什么')).not.toContain('租房合同')
  await tick(/^身份证/)

  expect(cardOf('还差什么')).toMatch(/人人要带的，您都齐了.*只有这种情况要带/)
  await tick(/房产证/)
  expect(cardOf('还差什么')).toContain('租房合同，或者房产证')
})

test('of a set that belongs together, what is missing is the rest', async () => {
  stationApi(withService('residence-permit', { needs: [{ anyOf: [['id-card', 'photo'], ['lease']], for: null }] }))
  show('residence-permit')

  expect((await screen.findByText('这几样一起带')).parentElement?.textContent).toMatch(/身份证.*本人照片/)
  await tick(/^身份证/)

  expect(cardOf('还差什么')).toBe('还差什么本人照片，或者租房合同')
})

test('what is not known is asked at the station, never guessed', async () => {
  stationApi(withService('residence-permit', { needs: [], steps: [], time: null, cost: null, sources: [{ unwritten: true }] }))
  show('residence-permit')

  await screen.findByText('要不要带材料还说不准，到驿站问。')
  expect(cardOf('怎么办')).toBe('怎么办先后怎么走到驿站问要多久到驿站问多少钱到驿站问')
  expect(cardOf('根据什么')).toContain('还没有写明，到驿站问。')
  expect(text()).not.toContain('还差什么')
})

test('danger comes first, and its number is called with one tap', async () => {
  stationApi()
  show('protection-order')

  await screen.findByText('现在有危险，马上打 110。')
  expect(text().indexOf('现在有危险')).toBeLessThan(text().indexOf('谁能办'))
  await tap('打 110')

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '110' })
})

test('a closed service says so, with somebody to call', async () => {
  stationApi(withService('residence-permit', { state: 'closed' }))
  show('residence-permit')

  await screen.findByText('这件事现在不办了。别白跑，先打电话问问。')
  await tap('打电话问问')

  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: numberOf('police-station') })
})

test.each([
  ['2026-05-27', false],
  ['2026-05-26', true],
])('checked on %s, by the phone’s clock on 23 November: said to be old is %s', async (checkedOn, old) => {
  stationApi(withService('residence-permit', { checkedOn }))
  show('residence-permit')

  await screen.findByText('谁能办')
  expect(text().includes('这条半年多没核对了，先打电话问问。')).toBe(old)
})

test('the office’s words are explained on a tap, the longest only', async () => {
  stationApi()
  show('residence-permit')

  const terms = within((await screen.findByText('这些词是什么意思')).closest('.card') as HTMLElement)
  expect(text()).not.toContain('证明您在这里住的卡。')
  const word = terms.getByRole('button', { name: '居住证' })
  await act(async () => word.click())

  expect(text()).toContain('证明您在这里住的卡。')
  expect(word.getAttribute('aria-expanded')).toBe('true')
  await act(async () => word.click())
  expect(text()).not.toContain('证明您在这里住的卡。')
})

test('where there are questions for it, one finds out whether one may', async () => {
  const outcome = { zh: '能', en: 'yes' }
  const path = {
    id: 'permit-path',
    service: 'residence-permit',
    name: outcome,
    first: 'start',
    questions: [{ id: 'start', ask: outcome, hint: null, answers: [] }],
    outcomes: [],
  }
  stationApi(aCatalogue({ paths: [path] }))
  const { unmount } = show('residence-permit')
  await tap('看看我能不能办')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/station/path/index?path=permit-path' })
  unmount()
  show('residence-registration')

  await screen.findByText('谁能办')
  expect(text()).not.toContain('看看我能不能办')
})

test('a service that is not there leads to the search and to the telephone', async () => {
  stationApi()
  show('flying')

  await screen.findByText('没有这件事了')
  expect(text()).toContain('打电话')
  await tap('去驿站找找')

  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/station/home/index' })
})

test('seen before, it is there without a network', async () => {
  stationApi()
  const { unmount } = show('residence-permit')
  await screen.findByText('谁能办')
  unmount()
  queryClient.clear()
  fakeApi()
  show('residence-registration')

  await screen.findByText('谁能办')
  expect(text()).toContain('居住登记')
})

test('in English a document has its Chinese name beside it, and a term its Chinese word', async () => {
  stationApi()
  show('residence-permit')
  await screen.findByText('谁能办')

  await act(async () => speak('en'))

  await screen.findByRole('checkbox', { name: /^Identity card \(身份证\)/ })
  expect(cardOf('Where it is written')).toContain('居住证暂行条例, art. 2, 9, 21')
  expect(cardOf('What these words mean')).toContain('residence permit (居住证)')
  await tick(/^Identity card \(身份证\)/)
  expect(cardOf('Still missing')).toContain('Tenancy agreement (租房合同), or property ownership certificate (房产证)')
})
