import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { casesContract } from '../../../contract/cases/routes'
import { Refusal } from '../../../src/platform/failures'
import { boxOf } from '../../../src/platform/uploads/box'
import { answer, currentReport, dropReport } from '../../../src/repairs/report/draft'
import { aCaseId } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { startAfresh, tap, text } from '../support/open'
import { myCase } from '../support/repairs'
import { ask, write } from '../support/report'

const home = { place: { householdId: 'c01-b2-1-301' }, words: '兴隆小区2号楼1单元301' }
let api: FakeApi

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'h5'
  dropReport()
  answer({ danger: 'none', category: 'plumbing.leak', where: home })
  files.set([])
  boxOf('repair.voice').files.set([])
  api = fakeApi()
  api.on(casesContract.nearby, () => ({ items: [], next: null }))
  api.on(casesContract.create, () => myCase())
})

const sent = () => api.askedOf(casesContract.create) as { requestId: string; form: unknown; onBehalfOf?: { name: string } }[]

test('a few words are enough; the answer is a page of its own, and there is no way back into the questions', async () => {
  ask('said')
  await write('写几个字', '水槽下面一直滴水')
  await tap('发出去')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/repairs/sent/index?case=${aCaseId()}` }))
  expect(sent()).toEqual([
    expect.objectContaining({
      kind: 'repair',
      form: { danger: 'none', category: 'plumbing.leak', place: home.place, text: '水槽下面一直滴水', times: ['anytime'] },
    }),
  ])
  expect(currentReport()).toEqual({})
})

const photo = { id: 'a', kind: 'photo', path: 'a.jpg', type: 'image/jpeg', bytes: 1, at: 0, url: 'a.jpg', refused: true } as const
const uploadId = 'upl_01JD0000000000000000000001'
const { files } = boxOf('repair.photos')

/** A report whose one photo is still on its way when it is sent. */
async function sendWhileUploading(): Promise<void> {
  ask('said')
  await screen.findByText('说说怎么了')
  act(() => files.set([{ ...photo, state: 'new', progress: 40 }]))
  await tap('发出去')
  await screen.findByText('传完就发出去')
  expect(sent()).toEqual([])
}

test('a photo alone is enough, and is waited for until all of it has come', async () => {
  await sendWhileUploading()

  act(() => files.set([{ ...photo, state: 'done', uploadId }]))

  await waitFor(() => expect(sent()).toEqual([expect.objectContaining({ form: expect.objectContaining({ photos: [uploadId] }) })]))
})

test('a photo that does not arrive keeps the report here, and says so at the top and at the photos', async () => {
  await sendWhileUploading()

  act(() => files.set([{ ...photo, state: 'new', error: '没有连上网络' }]))

  expect(await screen.findAllByText('有的没传上去，请再传一次，或者去掉。')).toHaveLength(2)
  await screen.findByText('发出去')
  expect(sent()).toEqual([])
})

test('nothing said at all is told at the top and at the field in the same words, and nothing is sent', async () => {
  ask('said')
  await tap('发出去')

  expect(await screen.findAllByText(/^拍张照.*有一样就行。$/)).toHaveLength(2)
  expect(sent()).toEqual([])
})

test('two taps at once are one report', async () => {
  ask('said')
  await write('写几个字', '漏水')
  const button = await screen.findByText('发出去')
  fireEvent.click(button)
  fireEvent.click(button)

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  expect(sent()).toHaveLength(1)
})

test('what could not be sent is still there, and goes under the same requestId', async () => {
  let lost = true
  api.on(casesContract.create, () => {
    if (lost) throw new Refusal('SERVICE_BUSY', { retryAfterSeconds: 1 })
    return myCase()
  })
  jest.useFakeTimers({ advanceTimers: 100 })
  ask('said')
  await write('写几个字', '漏水')
  await tap('发出去')
  await screen.findByText(/现在有点忙/, undefined, { timeout: 4_000 })
  expect(currentReport().text).toBe('漏水')

  lost = false
  await tap('发出去')
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalled())
  jest.useRealTimers()
  expect(new Set(sent().map(({ requestId }) => requestId)).size).toBe(1)
})

test('what a neighbour has reported on the same stairwell is followed instead', async () => {
  const near = { id: aCaseId('2'), number: 'BX-20261123-0041', kind: 'repair', state: 'accepted', where: '兴隆小区2号楼1单元' }
  const found = { ...near, category: 'plumbing.leak', createdAt: '2026-11-23T08:00:00+08:00', followers: 2, following: false }
  api.on(casesContract.nearby, () => ({ items: [found, { ...found, id: aCaseId('3'), category: 'plumbing.noHeat' }], next: null }))
  api.on(casesContract.follow, () => ({ ...found, following: true }))
  ask('said')
  await screen.findByText('已有人报了，要一起跟进吗？')
  expect(text()).not.toContain('暖气不热')

  await tap('就是这件，一起跟进')

  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/repairs/detail/index?case=${aCaseId('2')}` }))
  expect(sent()).toEqual([])
  expect(currentReport()).toEqual({})
})
