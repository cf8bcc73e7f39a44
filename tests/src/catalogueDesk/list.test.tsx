import Taro from '@tarojs/taro'
import { screen, waitFor } from '@testing-library/react'
import { editingContract } from '../../../contract/catalogue/editing'
import { catalogueContract } from '../../../contract/catalogue/routes'
import ListPage from '../../../src/catalogueDesk/list/index'
import { withService } from '../support/catalogue'
import { aDraft, editingApi, stationWorker as person } from '../support/editing'
import { open, startAfresh, tap, text } from '../support/open'
import { aPerson } from '../support/samples'

beforeEach(startAfresh)

test('what came back, what waits for a reader and what nobody checked for half a year stand in groups', async () => {
  const api = editingApi()
  const remark = { by: '苏和', at: '2026-11-23T08:00:00+08:00', text: '几天能下来？' }
  const { text: _text, version: _version, ...row } = aDraft()
  api.on(editingContract.listDrafts, () => ({
    items: [
      { ...row, id: 'draft-a', state: 'returned', remark, name: { zh: '甲', en: 'A' } },
      { ...row, id: 'draft-b', state: 'waiting', mine: false, writers: ['苏和', null], name: { zh: '乙', en: 'B' } },
      { ...row, id: 'draft-c', state: 'writing', name: { zh: '', en: '' } },
    ],
  }))
  api.on(catalogueContract.get, () => ({
    version: 'v1',
    ...withService('vehicle-papers', {}),
    ...withService('legal-aid', { checkedOn: '2026-05-01' }),
  }))

  open(ListPage, { person })

  await screen.findByText('退回给你的')
  expect(text()).toMatch(
    /退回给你的.*甲.*退回的话：几天能下来？.*等人复核的.*乙.*苏和、没填姓名的同事写的.*等复核.*正在写的.*还没起名字.*半年没核对的.*上次核对：5月1日/,
  )
})

test('when there is nothing to do that is said, and all entries are there by theme', async () => {
  editingApi()
  open(ListPage, { person })

  await screen.findByText('都看过了')
  await tap('法律援助')

  await screen.findByText('问法律')
})

test('a question that nobody could answer begins an entry', async () => {
  const api = editingApi()
  api.on(editingContract.beginDraft, () => ({ of: 'service', id: 'service-1' }))
  open(ListPage, { person, params: { asked: '打疫苗去哪儿' } })

  await screen.findByText('有人问：“打疫苗去哪儿”，还没有条目答得上。')
  await tap('照这个问题写一条')

  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/catalogueDesk/entry/index?of=service&id=service-1' }))
  expect(api.askedOf(editingContract.beginDraft)).toMatchObject([{ of: 'service', asked: '打疫苗去哪儿' }])
})

test('whoever edits nothing is told whose place it is, and nothing of it is asked for', async () => {
  const api = editingApi()
  open(ListPage, { person: aPerson() })

  await screen.findByText('这里是驿站专员改条目的地方')
  expect(api.askedOf(editingContract.listDrafts)).toEqual([])
})

test('whoever is not logged in is asked to log in', async () => {
  editingApi()
  open(ListPage)

  await screen.findByText('登录后改驿站条目')
})
