import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { editingContract } from '../../../contract/catalogue/editing'
import ReviewPage from '../../../src/catalogueDesk/review/index'
import VersionsPage from '../../../src/catalogueDesk/versions/index'
import { aDraft, editingApi, permit, permitText, stationWorker as person } from '../support/editing'
import { open, startAfresh, tap, text } from '../support/open'

if (permit === undefined) throw new Error('the catalogue has no residence permit')
const published = { of: 'service', ...permit } as const
const params = { of: 'service', id: 'residence-permit' }
const summary = { zh: '住满半年就办。', en: published.summary.en }
const waiting = aDraft({ state: 'waiting', mine: false, writers: ['苏和'], text: { ...permitText(), summary } })

beforeEach(startAfresh)

test('the reader sees only what changes, old and new, and publishes the version they have read', async () => {
  const api = editingApi(waiting)
  api.on(editingContract.publishDraft, () => params)
  open(ReviewPage, { person, params })

  await screen.findByText('改成')
  expect(text()).toContain(`原来${published.summary.zh}改成${summary.zh}`)
  expect(text()).not.toContain('哪一类')
  await tap('看过了，发布')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/catalogueDesk/list/index' }))
  expect(api.askedOf(editingContract.publishDraft)).toMatchObject([{ version: 3 }])
})

test('a draft goes back with a remark, and not without one', async () => {
  const api = editingApi(waiting)
  api.on(editingContract.returnDraft, () => ({ version: 4 }))
  open(ReviewPage, { person, params })

  await tap('退回去改')
  await tap('退回去')
  await screen.findByText('写一句，写的人才知道改哪里。')
  const field = await screen.findByLabelText('哪里要改？')
  fireEvent.input(field, { target: { value: '几天能下来？' } })
  fireEvent.blur(field, { target: { value: '几天能下来？' } })
  await tap('退回去')

  await waitFor(() => expect(api.askedOf(editingContract.returnDraft)).toMatchObject([{ remark: '几天能下来？' }]))
})

test('who wrote it can neither publish nor send it back', async () => {
  editingApi({ ...waiting, mine: true })
  open(ReviewPage, { person, params })

  await screen.findByText('你写过的，要请另一位同事看过才能发布。')
  expect(text()).not.toContain('看过了，发布')
})

test('what a service said before is compared change by change, with who wrote and who read it', async () => {
  const api = editingApi()
  const version = { id: 'ver_1', what: 'published', at: '2026-11-20T10:00:00+08:00', writers: ['乌云'], reader: '苏和' }
  api.on(editingContract.listVersions, () => ({
    items: [
      { ...version, id: 'ver_2', what: 'closed', reader: null, before: published, after: { ...published, state: 'closed' } },
      { ...version, before: { ...published, words: ['旧的说法', ...published.words] }, after: published },
    ],
    next: null,
  }))
  open(VersionsPage, { person, params })

  await screen.findByText(/暂停不办了/)
  expect(text()).toMatch(
    /暂停不办了.*乌云.*办不办.*原来在办改成暂停不办.*改了，发布了.*乌云写的，苏和看过.*人家会怎么说.*原来旧的说法去掉了。/,
  )
})

test('a service that was never changed says so', async () => {
  const api = editingApi()
  api.on(editingContract.listVersions, () => ({ items: [], next: null }))
  open(VersionsPage, { person, params })

  await screen.findByText('还没改过')
})
