import { hashKey } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import * as z from 'zod/mini'
import { noticesContract } from '../../../contract/notices'
import { peopleContract } from '../../../contract/people'
import MePage from '../../../src/pages/me/index'
import { keyOf } from '../../../src/platform/api/queries'
import { readSeen } from '../../../src/platform/api/seen'
import { draftOf } from '../../../src/platform/drafts'
import { currentLogin } from '../../../src/platform/login'
import { unread } from '../../../src/platform/unread'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { open, startAfresh, tap } from '../support/open'
import { aPerson } from '../support/samples'

const person = aPerson()
let api: FakeApi

beforeEach(() => {
  startAfresh()
  unread.set(0)
  api = fakeApi()
  api.on(peopleContract.get, () => person)
  api.on(noticesContract.list, () => ({ items: [], next: null, unread: 0 }))
})

describe('我的', () => {
  test('a visitor may log in, and choose letters and language without', async () => {
    open(MePage)

    await screen.findByText('登录后可以报名、看通知、存同行人。')
    await tap('English')
    await screen.findByText('Text size')
    await tap('中文')
  })

  test('the unread notices are counted beside the row and on the tab bar', async () => {
    api.on(noticesContract.list, () => ({ items: [], next: null, unread: 3 }))
    open(MePage, { person })

    await screen.findByText('3 条未读')
    expect(document.querySelector('.tab-badge')?.textContent).toBe('3')
  })

  test('logging out leaves nothing of the person on the phone, even without a network', async () => {
    const draft = draftOf('repair', z.object({ text: z.string() }))
    draft.keep({ text: '厨房漏水' })
    open(MePage, { person })
    await screen.findByText('兴隆小区2号楼1单元301', { selector: '.band-line' })
    const seen = () => readSeen(hashKey(keyOf({ route: peopleContract.get, input: {} }, person.id)), z.unknown())
    await waitFor(() => expect(seen()).toBeDefined())

    await tap('退出登录')
    await screen.findByText('退出登录？')
    expect(currentLogin()).toBeDefined()
    await tap('退出')

    await screen.findByText('登录后可以报名、看通知、存同行人。')
    expect(currentLogin()).toBeUndefined()
    expect(draft.read()).toBeUndefined()
    expect(seen()).toBeUndefined()
  })

  test('deleting oneself asks once more, and is believed only when the API says so', async () => {
    open(MePage, { person })

    await tap('删除我的资料')
    await screen.findByText('删除我的资料？')
    await tap('删除')
    await screen.findByText('没有连上网络，请检查网络后再试，您填的内容还在。')
    expect(currentLogin()).toBeDefined()

    api.on(peopleContract.remove, () => ({ removed: true }))
    await tap('删除')
    await waitFor(() => expect(currentLogin()).toBeUndefined())
  })
})
