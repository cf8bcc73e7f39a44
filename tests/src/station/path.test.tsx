import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import * as z from 'zod/mini'
import paths from '../../../cloud/catalogue/paths.json'
import { Path } from '../../../contract/catalogue/paths'
import { catalogueContract } from '../../../contract/catalogue/routes'
import { speak } from '../../../src/platform/language'
import { online } from '../../../src/platform/online'
import PathPage from '../../../src/station/path/index'
import { aCatalogue } from '../support/catalogue'
import type { FakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { stationApi } from '../support/station'

const catalogue = aCatalogue({ paths: z.parse(z.array(Path), paths) })
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  window.history.replaceState({ idx: 1 }, '')
  api = stationApi(catalogue)
})

const ask = (path: string) => open(PathPage, { params: { path } })
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })

async function answer(...answers: string[]): Promise<void> {
  for (const say of answers) await tap(say)
}

describe('a residence permit', () => {
  const settled = ['在外地', '没有', '半年以上', '稳定的住处', '下面有一样']

  test('somebody settled here for over half a year is told that they most likely get one, why, what to bring and what comes next', async () => {
    ask('residence-permit')
    await heading('您的户口在哪儿？')
    expect(text()).toContain('最多还有 6 个问题')
    await answer(...settled)

    await heading('您多半能办')
    expect(text()).toContain('最后由主管的单位决定')
    expect(text()).toContain('《居住证暂行条例》第 2、9、21 条')
    expect(text()).toMatch(/下面的有一样就行租房合同.*房东写的住宿证明/)
    expect(text()).toContain('材料先拿到驿站')
    await tap('申领居住证')

    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/station/service/index?service=residence-permit' })
  })

  test('what is together can be ticked', async () => {
    ask('residence-permit')
    await answer(...settled)
    const card = () => screen.findByRole('checkbox', { name: /^身份证/ })
    expect((await card()).getAttribute('aria-checked')).toBe('false')

    await act(async () => (await card()).click())

    expect((await card()).getAttribute('aria-checked')).toBe('true')
  })

  test('whoever does not know a document sees what it looks like and who gives it', async () => {
    ask('residence-permit')
    await answer(...settled)

    act(() => screen.getByLabelText('房东写的住宿证明：长什么样').click())

    await screen.findByText('请房东写，写完签上名字。')
  })

  test('an answer is changed by going back to its question, and the ones before it stay', async () => {
    ask('residence-permit')
    await answer(...settled)
    await heading('您多半能办')

    act(() => screen.getByLabelText('您在这里住了多久？半年以上，改一改').click())
    await heading('您在这里住了多久？')
    expect(screen.getByLabelText('您有这里的居住证吗？没有，改一改')).toBeTruthy()
    await answer('一两个月')

    await heading('还没住满半年，先做居住登记')
    await screen.findByText('2027年4月23日')
  })

  test('whoever has just arrived is told the day on which half a year is over, by the clock of the app', async () => {
    ask('residence-permit')
    await answer('在外地', '没有', '不到一个月')

    await screen.findByText('2027年5月23日')
  })

  test('going back on the phone or by the button leads to the question before, and at the end everything can be asked anew', async () => {
    ask('residence-permit')
    await answer('在外地', '没有')
    await heading('您在这里住了多久？')

    act(() => window.history.back())
    await heading('您有这里的居住证吗？')
    await answer('没有')
    await heading('您在这里住了多久？')
    await tap('回上一题')
    await heading('您有这里的居住证吗？')
    await answer('没有', '半年以上', '都没有')
    await heading('还差一样，来看看哪样能算')
    await tap('从头再问一遍')

    await heading('您的户口在哪儿？')
    expect(text()).not.toContain('改')
  })

  test.each([
    ['at a question', []],
    ['at the end', ['没有户口，或者说不清']],
  ])('%s the station is one tap away', async (_, said) => {
    ask('residence-permit')
    await answer(...said)
    await tap('打电话')

    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '04710000011' })
  })

  test('a double tap answers one question', async () => {
    ask('residence-permit')
    const choice = await screen.findByText('在外地')

    act(() => {
      choice.click()
      choice.click()
    })

    await heading('您有这里的居住证吗？')
  })
})

test('in English a school place is asked about and answered in English, with the Chinese that the counter says', async () => {
  act(() => speak('en'))
  ask('school-enrolment')
  await answer('Turns 6 this year or is older, and has not started school', 'Yes', 'Rented', 'No')

  await heading('Yes. Which school depends on this year’s notice')
  expect(text()).toContain('义务教育法, art. 11, 12')
  expect(text()).toContain('What to bring is not certain: ask at the station.')
  await screen.findByText('School places for newcomers’ children (随迁子女入学)')
  expect(screen.getByLabelText('What kind of home do you have here? Rented. Change')).toBeTruthy()
})

describe('no food, heating or bed now', () => {
  test.each(['没吃的', '没暖气，冷', '今晚没地方睡', '有人病重、受伤，或者有危险'])(
    '%s: whom to call stands before anything else',
    async (need) => {
      ask('temporary-assistance')
      await answer(need)

      await screen.findByText('马上给驿站打电话')
      expect(text().indexOf('马上给驿站打电话')).toBeLessThan(text().indexOf('为什么'))
      await tap('打电话')
      await tap('有危险：110')
      await tap('急病、受伤：120')

      for (const phoneNumber of ['04710000011', '110', '120']) expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber })
    },
  )
})

describe('when the questions are not at hand', () => {
  test('questions that are no longer asked still lead to the station', async () => {
    ask('no-such-path')

    await screen.findByText('没有这几个问题了')
    await tap('打电话')

    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '04710000011' })
  })

  test('without a network the page says so, and asks once there is one', async () => {
    api.off(catalogueContract.get)
    ask('legal-aid')
    await screen.findByText('没有连上网络')

    api.on(catalogueContract.get, () => ({ version: 'v1', ...catalogue }))
    await tap('再试一次')

    await heading('下面哪样说的是您？')
  })

  test('what this phone has seen before is asked without a network', async () => {
    const { unmount } = ask('legal-aid')
    await heading('下面哪样说的是您？')
    unmount()
    act(() => online.set(false))
    api.off(catalogueContract.get)

    ask('legal-aid')
    await answer('都不是', '没有，或者不知道', '干活时受了伤', '是')

    await heading('能申请，不查家里有没有钱')
    expect(text()).toContain('没有网络')
  })
})

test('when the questions change on the way, one goes on from what still counts', async () => {
  const before = { idx: 1, trail: [''] }
  window.history.replaceState(before, '')
  window.history.pushState({ ...before, trail: ['', '0'] }, '')
  window.history.pushState({ ...before, trail: ['', '0', '9'] }, '')
  ask('residence-permit')
  await heading('您有这里的居住证吗？')

  await answer('没有')
  await heading('您在这里住了多久？')
  await tap('回上一题')

  await heading('您有这里的居住证吗？')
})

test('nothing that was answered is kept on the phone or sent', async () => {
  const stored = jest.spyOn(Taro, 'setStorageSync')
  ask('legal-aid')
  await answer('挨过打、被虐待或被丢下不管，眼下安全')
  await heading('能申请，不看家里有没有钱')

  await waitFor(() => expect(api.askedOf(catalogueContract.get)).toHaveLength(1))
  expect(stored.mock.calls.map(([key]) => key).filter((key) => !key.startsWith('seen'))).toEqual([])
})
