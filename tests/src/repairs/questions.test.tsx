import Taro from '@tarojs/taro'
import { act, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { endHomeChoice } from '../../../src/me/lookup'
import { keepPerson } from '../../../src/platform/login'
import { answer, currentReport, dropReport } from '../../../src/repairs/report/draft'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { startAfresh, tap, text } from '../support/open'
import { ask, leadsTo, trail, write } from '../support/report'
import { aCommunity, aPerson } from '../support/samples'

const home = { place: { householdId: 'c01-b2-1-301' }, words: '兴隆小区2号楼1单元301' }
const stairwell = { place: { buildingId: 'c01-b2', unit: 1, where: '楼道' }, words: '兴隆小区2号楼1单元楼道' }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  dropReport()
  api = fakeApi()
  api.on(communitiesContract.get, () =>
    aCommunity({
      emergency: [
        { name: '火警', phone: '119' },
        { name: '停水抢修', phone: '0471-0000004' },
        { name: '燃气漏气抢修', phone: '0471-0000002' },
      ],
      venues: [
        { id: 'square', name: '居民活动广场', outdoor: true, capacity: null },
        { id: 'law-office', name: '法务室', outdoor: false, capacity: 24 },
      ],
    }),
  )
  api.on(casesContract.nearby, () => ({ items: [], next: null }))
})

describe('danger comes first', () => {
  test('whoever smells gas is told what to do and whom to call before anything is asked', async () => {
    const danger = ask('danger')
    await tap('闻到燃气味')
    leadsTo('emergency')
    danger.unmount()

    ask('emergency')
    await screen.findByText('燃气漏气抢修')
    expect(text()).toContain('别开灯、别打火')
    expect(text().indexOf('燃气漏气抢修')).toBeLessThan(text().indexOf('火警'))
    expect(text()).not.toContain('停水抢修')
    await tap('燃气漏气抢修')

    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '04710000002' })
    await tap('人安全了，接着报修')
    leadsTo('where')
  })

  test('without a network the national numbers are there', async () => {
    api.off(communitiesContract.get)
    answer({ danger: 'fire' })
    ask('emergency')

    for (const number of ['119', '120', '110']) await screen.findByText(number)
  })

  test('who is in no danger goes on, and somebody stuck in a lift is in danger whatever was said', async () => {
    const { unmount } = ask('danger')
    await tap('没有危险，接着报修')
    leadsTo('category')
    unmount()
    answer({ category: 'lift' })
    ask('leaf')
    await tap('有人困在电梯里')

    leadsTo('emergency')
  })
})

describe('the questions', () => {
  test('a branch leads to what is wrong with it, and who has a home is not asked where', async () => {
    const { unmount } = ask('category')
    await tap('水暖')
    leadsTo('leaf')
    unmount()

    ask('leaf')
    await tap('漏水')

    leadsTo('said')
    expect(currentReport()).toMatchObject({ category: 'plumbing.leak', where: home })
  })

  test('what is broken in the street is asked for where it is, as is whoever has said no home', async () => {
    answer({ category: 'lighting' })
    const street = ask('leaf')
    await tap('路灯不亮')
    leadsTo('where')
    street.unmount()

    answer({ category: 'plumbing' })
    ask('leaf', aPerson({ home: null }))
    await tap('漏水')
    leadsTo('where')
  })

  test('home and its stairwell are filled in with one tap', async () => {
    answer({ category: 'lighting.stairwell' })
    ask('where')

    await tap('我们单元的楼道')

    expect(currentReport().where).toEqual(stairwell)
    leadsTo('said')
  })

  test('who has no home yet is led to choose it once', async () => {
    ask('where', aPerson({ home: null }))

    await tap('我家里')

    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/home/index' }))
  })

  test('a home that was chosen on the way answers the question, and the next one is asked', async () => {
    answer({ category: 'plumbing.leak' })
    ask('where', aPerson({ home: null }))
    await tap('我家里')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/home/index' }))

    await act(async () => endHomeChoice(aPerson().home ?? undefined))

    expect(currentReport().where).toEqual(home)
    leadsTo('times')
    await screen.findByText('什么时候上门方便？')
  })

  test('going back from the home without one says what is missing, and choosing it later takes that away', async () => {
    ask('where', aPerson({ home: null }))
    await tap('我家里')
    await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled())
    await act(async () => endHomeChoice())
    await screen.findByText('选好住址才能继续。')

    act(() => keepPerson(aPerson()))

    expect(screen.queryByText('选好住址才能继续。')).toBeNull()
  })

  test('going back leads one question back, and forward again', async () => {
    ask('category')
    await tap('水暖')
    await screen.findByText('是什么毛病？')
    await tap('漏水')
    await screen.findByText('说说怎么了')

    act(() => window.history.back())
    await screen.findByText('是什么毛病？')
    act(() => window.history.back())
    await screen.findByText('哪儿坏了？')
    act(() => window.history.forward())

    await screen.findByText('是什么毛病？')
    expect(trail()).toEqual(['category', 'leaf'])
  })

  test('a public place is chosen, and where exactly is said if one likes', async () => {
    ask('venue')
    await tap('就是这儿')
    expect(await screen.findAllByText('请选一个地方。')).toHaveLength(2)

    await tap('居民活动广场')
    await write('具体在哪儿', '滑梯旁边')
    await tap('就是这儿')

    expect(currentReport().where).toEqual({ place: { venueId: 'square', where: '滑梯旁边' }, words: '居民活动广场 · 滑梯旁边' })
  })

  test('times one can name go together, 都可以 goes with no other, and the next report knows them', async () => {
    answer({ category: 'plumbing.leak', where: home })
    const { unmount } = ask('times')
    await tap('平日上午')
    await tap('周末')
    await tap('选好了')
    unmount()
    expect(currentReport().times).toEqual(['weekdayMorning', 'weekend'])

    dropReport()
    answer({ category: 'plumbing.leak', where: home })
    ask('said')
    await screen.findByText('平日上午、周末')
  })

  test('an answer that is changed leads back to where it was looked over', async () => {
    answer({ category: 'plumbing' })
    ask('leaf', aPerson(), ['said', 'category'])

    await tap('没水')

    await screen.findByText('说说怎么了')
    expect(trail()).toEqual(['said'])
  })
})

test('a second tap on an answer that is changed does not lead back past where it was looked over', async () => {
  answer({ category: 'plumbing.leak', where: home })
  ask('times', aPerson(), ['danger', 'category', 'said'])
  const button = await screen.findByText('选好了')

  await act(async () => {
    button.click()
    button.click()
  })

  await screen.findByText('说说怎么了')
  expect(trail()).toEqual(['danger', 'category', 'said'])
})

test('a report that was not finished is offered again', async () => {
  answer({ category: 'plumbing.leak', where: home })
  ask('danger')

  await tap('漏水')

  leadsTo('said')
})
