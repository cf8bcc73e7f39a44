import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { communitiesContract } from '../../../contract/communities'
import { homesContract } from '../../../contract/homes'
import { noticesContract } from '../../../contract/notices'
import { peopleContract } from '../../../contract/people'
import { placesContract } from '../../../contract/places'
import HomeChoicePage from '../../../src/me/home/index'
import ProfilePage from '../../../src/me/profile/index'
import { Refusal } from '../../../src/platform/failures'
import { onTopOf } from '../../support/taro/taro'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aCommunity, aPerson } from '../support/samples'

const person = aPerson()
let api: FakeApi

const type = async (at: number, words: string) => {
  const input = screen.getAllByRole('textbox')[at] as HTMLInputElement
  await act(async () => {
    fireEvent.focus(input)
    fireEvent.input(input, { target: { value: words } })
    fireEvent.blur(input)
  })
}

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(peopleContract.get, () => person)
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
})

describe('my details', () => {
  test('a name is corrected under the version that was read', async () => {
    api.on(peopleContract.update, () => aPerson({ name: '其木格尔', version: 4 }))
    open(ProfilePage, { person })
    await screen.findByDisplayValue('其木格')

    await type(0, '其木格尔')
    await tap('存好')

    await screen.findByText('存好了。')
    expect(api.askedOf(peopleContract.update)[0]).toMatchObject({ name: '其木格尔', version: 3 })
  })

  test('the phone is shown masked, sent only when it is typed, and refused where it is wrong', async () => {
    open(ProfilePage, { person })
    await screen.findByText('现在是 199****0001，要换才填。')

    await type(1, '12345')
    await tap('存好')

    expect(await screen.findAllByText('电话号码不对，请填 11 位手机号，或带区号的座机。')).toHaveLength(2)
    expect(api.askedOf(peopleContract.update)).toEqual([])
  })

  test('what was typed is there again after a failure and a closed app', async () => {
    const { unmount } = open(ProfilePage, { person })
    await screen.findByDisplayValue('其木格')
    await type(0, '其木格尔')
    await tap('存好')
    await screen.findByText('没有连上网络，请检查网络后再试，您填的内容还在。')
    unmount()

    open(ProfilePage, { person })

    await screen.findByDisplayValue('其木格尔')
  })

  test('what was changed elsewhere is shown before it is written over', async () => {
    api.on(peopleContract.update, () => {
      api.on(peopleContract.get, () => aPerson({ phone: '138****0000', version: 9 }))
      throw new Refusal('PERSON_CHANGED', undefined)
    })
    open(ProfilePage, { person })
    await screen.findByDisplayValue('其木格')

    await tap('存好')

    await screen.findByText('资料刚在别处改过，已经换成最新的，请看一眼再保存。')
    await screen.findByText('现在是 138****0000，要换才填。')
  })
})

describe('my home', () => {
  const building = {
    id: 'c01-b2',
    name: '2号楼',
    units: [
      { name: '1单元', households: [{ id: 'c01-b2-1-301', room: '301' }] },
      { name: '2单元', households: [{ id: 'c01-b2-2-402', room: '402' }] },
    ],
  }

  beforeEach(() => {
    api.on(placesContract.listCompounds, () => ({
      items: [{ id: 'c01', name: '兴隆小区', buildings: [{ id: 'c01-b2', name: '2号楼' }] }],
      next: null,
    }))
    api.on(placesContract.getBuilding, () => building)
  })

  test('it is chosen from compound to room, one question at a time, and a step back keeps what came before', async () => {
    api.on(peopleContract.update, () => aPerson({ version: 4 }))
    onTopOf(1)
    open(HomeChoicePage, { person })

    await tap('兴隆小区')
    await tap('2号楼')
    await tap('1单元')
    await screen.findByText('301')
    await tap('1单元 ✕')
    await tap('2单元')
    await tap('402')
    await tap('住在 402，存好')

    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
    expect(api.askedOf(peopleContract.update)[0]).toMatchObject({ householdId: 'c01-b2-2-402' })
  })

  test('the browser’s back leads one level up, and the button to save stands at the foot of the screen', async () => {
    process.env.TARO_ENV = 'h5'
    open(HomeChoicePage, { person })
    for (const words of ['兴隆小区', '2号楼', '1单元', '301']) await tap(words)
    expect((await screen.findByText('住在 301，存好')).closest('.screen-foot')).not.toBeNull()

    act(() => window.history.back())

    await screen.findByText('几单元？')
    expect(screen.queryByText('住在 301，存好')).toBeNull()
    await tap('兴隆小区 ✕')
    await screen.findByText('哪个小区？')
  })

  test('two taps on the button save one home and leave the page once, to where it was asked for', async () => {
    process.env.TARO_ENV = 'h5'
    api.on(peopleContract.update, () => aPerson({ version: 4 }))
    onTopOf(1)
    open(HomeChoicePage, { person })
    for (const words of ['兴隆小区', '2号楼', '1单元', '301']) await tap(words)
    const button = await screen.findByText('住在 301，存好')

    await act(async () => {
      button.click()
      button.click()
    })

    await waitFor(() => expect(Taro.navigateBack).toHaveBeenCalled())
    expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
    expect(api.askedOf(peopleContract.update)).toHaveLength(1)
    expect((window.history.state as { trail?: string[] } | null)?.trail ?? []).toEqual([])
  })

  test('while it waits for the grid worker it says so, whom to call, and takes the code from the door', async () => {
    const home = { householdId: 'c01-b2-1-301', address: '兴隆小区2号楼1单元301' }
    const claimant = aPerson({ home: { ...home, state: 'claimed' } })
    api.on(peopleContract.get, () => claimant)
    api.on(placesContract.listCompounds, () => ({ items: [], next: null }))
    api.on(communitiesContract.get, () => aCommunity())
    api.on(homesContract.enterCode, () => aPerson({ home: { ...home, state: 'confirmed' } }))
    open(HomeChoicePage, { person: claimant })

    await screen.findByText('等网格员确认')
    await tap(aCommunity().contacts[0]?.phone ?? '')
    expect(Taro.makePhoneCall).toHaveBeenCalled()
    await tap('用数字确认')
    expect(api.askedOf(homesContract.enterCode)).toEqual([])
    await type(0, '042617')
    await tap('用数字确认')

    await screen.findByText('已经确认。搬家了，就在下面重新选。')
    expect(api.askedOf(homesContract.enterCode)[0]).toMatchObject({ code: '042617' })
  })
})
