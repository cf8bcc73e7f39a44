import Taro, * as taro from '@tarojs/taro'
import { act, renderHook, waitFor } from '@testing-library/react'
import * as react from 'react'
import { uploadsContract } from '../../../../contract/uploads'
import { Refusal } from '../../../../src/platform/failures'
import { online } from '../../../../src/platform/online'
import { boxOf } from '../../../../src/platform/uploads/box'
import { sendFile } from '../../../../src/platform/uploads/send'
import { currentToast } from '../../../../src/ui/toast-store'
import { aPhoto } from '../../support/phone'
import { idOf, startPhotos, startWithLogin } from '../../support/photos'

beforeEach(startWithLogin)

/** As when the app is closed and opened again: what was in memory is gone, what the phone keeps is there. */
async function openedAgain(name: string) {
  const outside = { react, '@tarojs/taro': taro }
  jest.resetModules()
  for (const [module, exports] of Object.entries(outside)) jest.doMock(module, () => exports)
  const { usePhotos: useAnew } = await import('../../../../src/platform/uploads/photos')
  const { result } = renderHook(() => useAnew(name))
  return () => result.current
}

test('three photos are posted to their forms at once, each says how far it is, and each ends as an upload', async () => {
  const { phone, photos } = startPhotos()
  phone.chooses(aPhoto(), aPhoto(), aPhoto(3_000))

  await act(() => photos().add())
  await waitFor(() => expect(phone.posted).toHaveLength(3))
  act(() => phone.posted[1]?.progress(64))

  expect(photos().photos.map(({ progress }) => progress)).toEqual([0, 64, 0])
  expect(photos().allDone).toBe(false)
  expect(new Set(phone.posted.map(({ formData }) => formData.key)).size).toBe(3)
  await act(async () => phone.posted.forEach(({ answer }) => void answer(204)))
  await waitFor(() => expect(photos().allDone).toBe(true))
  expect(photos().uploadIds).toHaveLength(3)
  expect(photos().photos.map(({ progress }) => progress)).toEqual([undefined, undefined, undefined])
})

test('the server is told each file’s real type and size', async () => {
  const { phone, api, photos } = startPhotos()
  phone.answers = 204
  phone.chooses(
    aPhoto(2_000),
    Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n 12345', 'latin1')),
    Uint8Array.from(Buffer.from('%PDF-1.7 and so on')),
  )

  await act(() => photos().add())
  await waitFor(() => expect(photos().allDone).toBe(true))

  expect(api.askedOf(uploadsContract.start)).toMatchObject([
    { type: 'image/jpeg', bytes: 2_000 },
    { type: 'image/png', bytes: 14 },
    { type: 'application/octet-stream', bytes: 18 },
  ])
})

test('one that is refused says why and stays; the others are not touched by it', async () => {
  const { phone, api, photos } = startPhotos()
  phone.answers = 204
  api.on(uploadsContract.start, ({ bytes, requestId }: { bytes: number; requestId: string }) => {
    if (bytes > 8_000) throw new Refusal('UPLOAD_TOO_LARGE', { limitBytes: 8_388_608 })
    return { uploadId: idOf(requestId), url: 'http://localhost:8030/blobs', fields: {}, until: '2026-11-23T10:22:00+08:00' }
  })
  phone.chooses(aPhoto(), aPhoto(9_000), aPhoto())

  await act(() => photos().add())
  await waitFor(() => expect(photos().uploadIds).toHaveLength(2))

  expect(photos().photos.map(({ error }) => error)).toEqual([undefined, '文件太大，最多 8 MB，请换一个小一点的。', undefined])
  expect(photos().allDone).toBe(false)
  expect(phone.posted).toHaveLength(2)
  act(() => photos().remove(photos().photos[1]?.id ?? ''))
  expect(photos().allDone).toBe(true)
})

test('an interrupted one is sent again by itself, under the same request', async () => {
  const { phone, api, photos } = startPhotos()
  phone.chooses(aPhoto())
  await act(() => photos().add())
  await waitFor(() => expect(phone.posted).toHaveLength(1))

  jest.spyOn(globalThis, 'setTimeout').mockImplementation((run) => void Promise.resolve().then(run as () => void) as never)
  await act(async () => phone.posted[0]?.fail())
  jest.mocked(setTimeout).mockRestore()
  await waitFor(() => expect(phone.posted).toHaveLength(2))
  await act(async () => phone.posted[1]?.answer(204))

  await waitFor(() => expect(photos().allDone).toBe(true))
  expect(new Set(api.askedOf(uploadsContract.start).map((asked) => (asked as { requestId: string }).requestId)).size).toBe(1)
})

test('one that its form takes over while it is on its way is not sent a second time', async () => {
  const { phone, name, photos } = startPhotos()
  phone.chooses(aPhoto())
  await act(() => photos().add())
  await waitFor(() => expect(phone.posted).toHaveLength(1))
  const [file] = boxOf(`${name}.photos`).files.get()
  if (!file) throw new Error('the photo is in no box')

  const taken = sendFile({ ...file, state: 'new', uploadId: undefined }, { progress: () => undefined, sent: () => undefined })
  await act(async () => phone.posted.forEach(({ answer }) => void answer(204)))

  await waitFor(() => expect(photos().allDone).toBe(true))
  expect((await taken).uploadId).toBe(photos().uploadIds[0])
  expect(phone.posted).toHaveLength(1)
})

test('without a network it says so, and goes on when the network is back', async () => {
  const { phone, photos } = startPhotos()
  phone.chooses(aPhoto())
  await act(() => photos().add())
  await waitFor(() => expect(phone.posted).toHaveLength(1))
  act(() => online.set(false))

  await act(async () => phone.posted[0]?.fail())
  await waitFor(() => expect(photos().photos[0]?.error).toContain('没有连上网络'))
  phone.answers = 204
  act(() => online.set(true))

  await waitFor(() => expect(photos().uploadIds).toHaveLength(1))
  expect(photos().photos[0]?.error).toBeUndefined()
})

test('a broken one is tried again by a tap only, and sent anew', async () => {
  const { phone, api, photos } = startPhotos()
  phone.answers = 204
  let finished = 0
  api.on(uploadsContract.finish, ({ uploadId }: { uploadId: string }) => {
    finished += 1
    if (finished === 1) throw new Refusal('UPLOAD_BROKEN', undefined)
    return { uploadId, kind: 'photo', type: 'image/jpeg', bytes: 1_900 }
  })
  phone.chooses(aPhoto())
  await act(() => photos().add())
  await waitFor(() => expect(photos().photos[0]?.error).toContain('坏了'))
  await act(async () => {
    online.set(false)
    online.set(true)
  })
  expect(photos().photos[0]?.error).toContain('坏了')
  expect(phone.posted).toHaveLength(1)

  act(() => photos().retry(photos().photos[0]?.id ?? ''))

  await waitFor(() => expect(photos().allDone).toBe(true))
  expect(phone.posted).toHaveLength(2)
})

test('after the app was closed, what was done is there and is not sent again; what was not goes on', async () => {
  const { phone, api, name, photos, unmount } = startPhotos()
  phone.chooses(aPhoto(), aPhoto(3_000))
  await act(() => photos().add())
  await waitFor(() => expect(phone.posted).toHaveLength(2))
  await act(async () => phone.posted[0]?.answer(204))
  await waitFor(() => expect(photos().uploadIds).toHaveLength(1))
  const [done] = photos().uploadIds
  unmount()
  phone.reload()
  phone.posted.length = 0
  phone.answers = 204

  const opened = await openedAgain(name)

  await waitFor(() => expect(opened().uploadIds).toHaveLength(2))
  expect(opened().uploadIds[0]).toBe(done)
  expect(phone.posted).toHaveLength(1)
  expect(opened().photos.every(({ url }) => url.startsWith('blob:'))).toBe(true)
  expect(api.askedOf(uploadsContract.finish)).toHaveLength(2)
})

test('one that had come in full before the app was closed is not sent again', async () => {
  const { phone, api, name, photos, unmount } = startPhotos()
  phone.answers = 204
  api.on(uploadsContract.finish, () => new Promise(() => {}))
  phone.chooses(aPhoto())
  await act(() => photos().add())
  await waitFor(() => expect(boxOf(`${name}.photos`).files.get()[0]?.state).toBe('sent'))
  unmount()
  api.on(uploadsContract.finish, ({ uploadId }: { uploadId: string }) => ({ uploadId, kind: 'photo', type: 'image/jpeg', bytes: 1_900 }))

  const opened = await openedAgain(name)

  await waitFor(() => expect(opened().allDone && opened().uploadIds.length).toBe(1))
  expect(phone.posted).toHaveLength(1)
})

test('no more are chosen than still fit, and turning back chooses none', async () => {
  const { phone, photos } = startPhotos()
  phone.answers = 204
  phone.chooses(...Array.from({ length: 12 }, () => aPhoto()))
  await act(() => photos().add())
  expect(Taro.chooseImage).toHaveBeenLastCalledWith(expect.objectContaining({ count: 9 }))
  await waitFor(() => expect(photos().uploadIds).toHaveLength(9))

  act(() => photos().clear())
  expect(photos().photos).toEqual([])
  await waitFor(() => expect(phone.kept.size).toBe(0))
  ;(Taro.chooseImage as unknown as jest.Mock).mockRejectedValueOnce({ errMsg: 'chooseImage:fail cancel' })
  await act(() => photos().add())

  expect(photos().photos).toEqual([])
  expect(currentToast()).toBeUndefined()
})

test('somebody who has logged out is not asked to log in by photos that wait', async () => {
  const { phone, name, photos, unmount } = startPhotos()
  phone.chooses(aPhoto())
  await act(() => photos().add())
  await waitFor(() => expect(phone.posted).toHaveLength(1))
  unmount()
  Taro.removeStorageSync('login')

  const opened = await openedAgain(name)

  await waitFor(() => expect(opened().photos[0]?.url).toMatch(/^blob:/))
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})
