import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import type { Person } from '../../../contract/people'
import { peopleContract } from '../../../contract/people'
import { placesContract } from '../../../contract/places'
import { answer, currentReport, dropReport } from '../../../src/repairs/report/draft'
import ReportPage from '../../../src/repairs/report/index'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { aCommunity, aFamilyId, aPerson } from '../support/samples'

const person = aPerson()
const home = { place: { householdId: 'c01-b2-1-301' }, words: '兴隆小区2号楼1单元301' }
const stairwell = { place: { buildingId: 'c01-b2', unit: 1, where: '楼道' }, words: '兴隆小区2号楼1单元楼道' }
let api: FakeApi

beforeEach(() => {
  startAfresh()
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

const ask = (question: string, who: Person | undefined = person, depth = '0') =>
  open(ReportPage, { params: { question, depth }, person: who })
const leadsTo = (question: string) =>
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/repairs/report/index?question=${question}` })
const write = async (label: string, words: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
}

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

  test('a public place is chosen, and where exactly is said if one likes', async () => {
    ask('venue')
    await tap('就是这儿')
    expect(await screen.findAllByText('请选一个地方。')).toHaveLength(2)

    await tap('居民活动广场')
    await write('具体在哪儿', '滑梯旁边')
    await tap('就是这儿')

    expect(currentReport().where).toEqual({ place: { venueId: 'square', where: '滑梯旁边' }, words: '居民活动广场 · 滑梯旁边' })
  })

  test('a son reports for his mother: her door and her name', async () => {
    api.on(peopleContract.listFamily, () => ({ items: [], next: null }))
    await goesTo302()
    await tap('就是这儿')
    expect(await screen.findAllByText('请填姓名，师傅好找人。')).toHaveLength(2)

    await write('替谁报？', '王秀兰')
    await tap('就是这儿')

    expect(currentReport()).toMatchObject({ name: '王秀兰', where: { place: { householdId: 'c01-b2-1-302' } } })
    leadsTo('times')
  })

  test('a name typed while the family is still on its way counts once the family has come', async () => {
    let reply: (family: object) => void = () => undefined
    api.on(
      peopleContract.listFamily,
      () =>
        new Promise((done) => {
          reply = done
        }),
    )
    await goesTo302()
    await write('替谁报？', '王秀兰')

    reply({ items: [{ id: aFamilyId('1'), name: '母亲' }], next: null })
    await screen.findByText('母亲')
    await tap('就是这儿')

    expect(currentReport()).toMatchObject({ name: '王秀兰', where: { place: { householdId: 'c01-b2-1-302' } } })
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
    ask('leaf', person, '2')

    await tap('没水')

    expect(Taro.navigateBack).toHaveBeenCalledWith({ delta: 2 })
  })
})

test('a report that was not finished is offered again', async () => {
  answer({ category: 'plumbing.leak', where: home })
  ask('danger')

  await tap('漏水')

  leadsTo('said')
})

/** Another door of the stairwell, level by level. */
async function goesTo302() {
  api.on(placesContract.listCompounds, () => ({
    items: [{ id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b2', name: '2号楼' }] }],
    next: null,
  }))
  api.on(placesContract.getBuilding, () => ({
    id: 'c01-b2',
    name: '2号楼',
    units: [{ name: '1单元', households: [{ id: 'c01-b2-1-302', room: '302' }] }],
  }))
  ask('building')
  for (const words of ['兴隆小区', '2号楼', '1单元', '302']) await tap(words)
}
