import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Case } from '../../../contract/cases/case'
import { casesContract } from '../../../contract/cases/routes'
import { communitiesContract } from '../../../contract/communities'
import { Refusal } from '../../../src/platform/failures'
import { online } from '../../../src/platform/online'
import RepairPage from '../../../src/repairs/detail/index'
import SentPage from '../../../src/repairs/sent/index'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap, text } from '../support/open'
import { anEntry, aVisit, myCase } from '../support/repairs'
import { aCommunity, anEventId, aPerson } from '../support/samples'

const person = aPerson()
const params = { case: aCaseId() }
const worker = { id: 'per_01JD000000000000000000000B', name: '马志强', phone: '199-0000-1004' }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(communitiesContract.get, () => aCommunity())
})

function openCase(change: Partial<Case> = {}): void {
  api.on(casesContract.get, () => myCase(change))
  open(RepairPage, { params, person })
}

/** What the API makes of an action, and answers from then on. */
function acts(change: Partial<Case>): void {
  api.on(casesContract.act, () => {
    api.on(casesContract.get, () => myCase(change))
    return myCase(change)
  })
}
const done = () => (api.askedOf(casesContract.act) as { action: string; input: unknown }[]).map(({ action, input }) => [action, input])
const write = async (label: string, words: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value: words } })
  fireEvent.blur(field)
}

describe('one repair', () => {
  test('shows what happens now, how far it is and all that happened, without a word of what staff keep among themselves', async () => {
    const take = anEntry({ id: anEventId('2'), what: 'acted', action: 'take', from: 'submitted', to: 'dispatched' })
    const by = { relation: 'worker' as const, name: '马志强', me: false }
    openCase({ state: 'dispatched', worker, timeline: [anEntry(), { ...take, by, text: '下午过去' }] })

    await screen.findByText('马志强 师傅已接单')
    expect(text()).toContain('社区收到了')
    expect(text()).toContain('师傅接单了')
    expect(text()).toContain('下午过去')
    expect(text()).toContain('11月23日第 42 号')
  })

  test('the repairer is called in one tap; before there is one, the community', async () => {
    openCase({ state: 'dispatched', worker })
    await tap('打给师傅')
    expect(Taro.makePhoneCall).toHaveBeenLastCalledWith({ phoneNumber: '19900001004' })
    document.body.innerHTML = ''

    openCase()
    await tap('打电话')
    expect(Taro.makePhoneCall).toHaveBeenLastCalledWith({ phoneNumber: '04710000001' })
  })

  test('a proposed visit is agreed with one tap', async () => {
    acts({ state: 'dispatched', worker, parts: [aVisit({ agreed: true })], allowed: ['urge'] })
    openCase({ state: 'dispatched', worker, parts: [aVisit()], allowed: ['agreeVisit', 'urge'] })
    await screen.findByText('马志强 师傅想这个时间来。')

    await tap('这个时间可以')

    await screen.findByText('说定了，到时候家里留人。')
    expect(done()).toEqual([['agreeVisit', {}]])
    expect(screen.queryByText('这个时间可以')).toBeNull()
  })

  test('a time that does not suit is answered with one that does', async () => {
    api.on(casesContract.say, () => myCase())
    openCase({ state: 'dispatched', worker, parts: [aVisit()], allowed: ['agreeVisit'] })
    await tap('换个时间')
    await tap('发给师傅')
    await screen.findByText('请写什么时候方便。')

    await write('告诉师傅', '明天上午')
    await tap('发给师傅')

    await screen.findByText('告诉师傅了，会再跟您约。')
    expect(api.askedOf(casesContract.say)).toEqual([expect.objectContaining({ text: '这个时间不方便。明天上午' })])
  })

  test('a visit whose time has passed is not asked about any more', async () => {
    const passed = aVisit({ from: '2026-11-23T08:00:00+08:00', to: '2026-11-23T09:00:00+08:00' })
    openCase({ state: 'dispatched', worker, parts: [passed], allowed: ['agreeVisit', 'urge'] })

    await screen.findByText('催一催')
    expect(screen.queryByText('这个时间可以')).toBeNull()
  })

  test('one asks to hurry once a day, and is told that it was heard', async () => {
    acts({ allowed: ['withdraw'] })
    openCase()

    await tap('催一催')

    await screen.findByText('催过了，社区马上看到。一天能催一次。')
    await waitFor(() => expect(screen.queryByText('催一催')).toBeNull())
  })

  test('while the answer is not due yet there is nothing to hurry', async () => {
    openCase({ dueAt: '2026-11-25T09:12:00+08:00' })

    await screen.findByText('办理进度')
    expect(screen.queryByText('催一催')).toBeNull()
  })

  test('what is no longer needed is taken back after asking once more', async () => {
    acts({ state: 'withdrawn', allowed: [] })
    openCase()
    await tap('不用修了，撤回')
    await screen.findByText('真的不用修了吗？')

    await tap('撤回')

    await screen.findByText('撤回了。以后再坏，随时报。')
    expect(done()).toEqual([['withdraw', {}]])
  })

  test('what is said is kept until it is sent, and then stands in the timeline', async () => {
    api.on(casesContract.say, () => {
      throw new Refusal('NOT_ALLOWED', undefined)
    })
    openCase()
    await tap('发出去')
    await screen.findByText('写几个字，或者加张照片。')
    await write('给师傅和社区留言', '钥匙在门卫')
    await tap('发出去')
    await screen.findByText('您没有权限做这件事。')

    const told = myCase({ timeline: [anEntry(), anEntry({ id: anEventId('2'), what: 'said', text: '钥匙在门卫' })] })
    api.on(casesContract.say, () => {
      api.on(casesContract.get, () => told)
      return told
    })
    await tap('发出去')

    await screen.findByText('说给师傅听了。')
    expect(text()).toContain('钥匙在门卫')
    expect((screen.getByLabelText('给师傅和社区留言') as HTMLTextAreaElement).value).toBe('')
  })

  test('what is said without a network waits on the phone; what one decides does not', async () => {
    openCase()
    await screen.findByText('催一催')
    online.set(false)
    await write('给师傅和社区留言', '钥匙在门卫')
    await tap('发出去')
    await screen.findByText('等有网再发')
    expect(text()).toContain('10:12 · 钥匙在门卫')
    await tap('催一催')
    await screen.findByText('没有连上网络，请检查网络后再试，您填的内容还在。')

    api.on(casesContract.say, () => myCase())
    api.on(casesContract.act, () => myCase())
    await act(async () => online.set(true))
    await tap('现在试着发')

    await waitFor(() => expect(api.askedOf(casesContract.say)).toEqual([expect.objectContaining({ text: '钥匙在门卫', staffOnly: false })]))
    await waitFor(() => expect(screen.queryByText('等有网再发')).toBeNull())
    expect(done()).toEqual([])
  })

  test('who only follows it is not asked to speak', async () => {
    openCase({ mine: ['follower'], allowed: ['urge'], form: { category: 'plumbing.leak' } })

    await screen.findByText('催一催')
    expect(screen.queryByText('给师傅和社区留言')).toBeNull()
  })

  test('what moved meanwhile is said, and looked at anew', async () => {
    api.on(casesContract.act, () => {
      api.on(casesContract.get, () => myCase({ state: 'accepted', allowed: [] }))
      throw new Refusal('ACTION_NOT_NOW', { state: 'accepted', allowed: [] })
    })
    openCase()

    await tap('催一催')

    await screen.findByText('这件事的进度刚刚变了，现在不能这样做。请看看最新进度。')
    await screen.findByText('社区受理了，正在安排师傅')
  })

  test('one that is not there leads to those that are', async () => {
    api.on(casesContract.get, () => {
      throw new Refusal('NOT_FOUND', undefined)
    })
    open(RepairPage, { params, person })

    await tap('看我的报修')

    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/repairs/list/index' })
  })
})

describe('the answer to a report', () => {
  test('says who has it, by when somebody answers and which number to name', async () => {
    api.on(casesContract.get, () => myCase())
    open(SentPage, { params, person })

    await screen.findByText('11月23日第 42 号')
    expect(text()).toContain('维修组收到了')
    expect(text()).toContain('今天 12:12 前有人答复您')
    expect(text()).toContain('今天 19:12 前修好')
    expect(screen.queryByText('留个姓名和电话')).toBeNull()
  })

  test('who can not be reached yet is asked for a number', async () => {
    api.on(casesContract.get, () => myCase())
    open(SentPage, { params, person: aPerson({ phone: null }) })

    await tap('留个姓名和电话')

    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/me/profile/index' })
  })
})
