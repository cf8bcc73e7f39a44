import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { editingContract } from '../../../contract/catalogue/editing'
import EntryPage from '../../../src/catalogueDesk/entry/index'
import { aDraft, editingApi, permit, permitText, stationWorker as person } from '../support/editing'
import { open, startAfresh, tap, text } from '../support/open'

const params = { of: 'service', id: 'residence-permit' }
if (permit === undefined) throw new Error('the catalogue has no residence permit')
const published = permit

beforeEach(startAfresh)

const type = async (label: string, value: string) => {
  const field = await screen.findByLabelText(label)
  fireEvent.input(field, { target: { value } })
  fireEvent.blur(field, { target: { value } })
}

test('a service is marked as checked, closed and noted, each with one request', async () => {
  const api = editingApi()
  api.on(editingContract.markService, () => published)
  open(EntryPage, { person, params })

  await tap('今天核对过，没变')
  await waitFor(() => expect(api.askedOf(editingContract.markService)).toHaveLength(1))
  await tap('暂停不办')
  await screen.findByText('先不办这件事了？')
  expect(api.askedOf(editingContract.markService)).toHaveLength(1)
  await tap('先不办')
  await waitFor(() => expect(api.askedOf(editingContract.markService)).toHaveLength(2))
  await tap('写提醒')
  await type('中文', '周三停电')
  await tap('给居民看')
  await screen.findAllByText('中文和英文都要写。')
  await type('英文', 'No power on Wednesday')
  await tap('给居民看')

  await waitFor(() => expect(api.askedOf(editingContract.markService)).toHaveLength(3))
  expect(api.askedOf(editingContract.markService)).toMatchObject([
    { mark: { what: 'checked' } },
    { mark: { what: 'closed' } },
    { mark: { what: 'noted', note: { zh: '周三停电', en: 'No power on Wednesday' } } },
  ])
})

test('a service without a draft gets one', async () => {
  const api = editingApi()
  api.on(editingContract.beginDraft, () => params)
  open(EntryPage, { person, params })

  await tap('开始改')

  await waitFor(() => expect(api.askedOf(editingContract.beginDraft)).toMatchObject([params]))
})

test('a draft that lacks something is not sent: each part says what, and leads to its form', async () => {
  const api = editingApi(aDraft({ text: { ...permitText(), sources: [], steps: [{ zh: '先去', en: '' }] } }))
  open(EntryPage, { person, params })

  await tap('写好了，请同事看')

  await screen.findByText('上面标出来的还要补，补好再请同事看。')
  expect(text()).toContain('怎么办 1：还没写英文。')
  expect(text()).toContain('至少写一处，法律条文或者网页都行。')
  expect(api.askedOf(editingContract.askReader)).toEqual([])
  await tap('根据什么')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/catalogueDesk/part/index?of=service&id=residence-permit&part=sources&check=yes' })
})

test('a whole draft is sent to a colleague in the version that was seen', async () => {
  const api = editingApi(aDraft({ version: 7 }))
  api.on(editingContract.askReader, () => ({ version: 8 }))
  open(EntryPage, { person, params })

  await tap('写好了，请同事看')

  await waitFor(() => expect(api.askedOf(editingContract.askReader)).toMatchObject([{ version: 7 }]))
})

test('a draft that came back shows the remark', async () => {
  editingApi(aDraft({ state: 'returned', remark: { by: '苏和', at: '2026-11-23T08:00:00+08:00', text: '几天能下来？' } }))
  open(EntryPage, { person, params })

  await screen.findByText('几天能下来？')
})

test('a draft is given up only after the question', async () => {
  const api = editingApi(aDraft())
  api.on(editingContract.dropDraft, () => params)
  open(EntryPage, { person, params })

  await tap('不写了，扔掉草稿')
  expect(api.askedOf(editingContract.dropDraft)).toEqual([])
  await tap('扔掉')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/catalogueDesk/list/index' }))
})

test('a service that there is not leads back to the list', async () => {
  editingApi()
  open(EntryPage, { person, params: { of: 'service', id: 'nowhere' } })

  await screen.findByText('没有这一条')
})
