import Taro from '@tarojs/taro'
import { act, waitFor } from '@testing-library/react'
import { uploadsContract } from '../../../../contract/uploads'
import { currentToast } from '../../../../src/ui/toast-store'
import { aPhoto } from '../../support/phone'
import { startPhotos, startWithLogin } from '../../support/photos'

beforeEach(startWithLogin)

test('one that cannot be read stands there with the reason, and the others are sent', async () => {
  const { phone, api, photos } = startPhotos()
  phone.answers = 204
  phone.chooses(new Uint8Array(), aPhoto(), Uint8Array.from(Buffer.from('\0\0\0\x18ftypheic and so on', 'latin1')))

  await act(() => photos().add())
  await waitFor(() => expect(photos().uploadIds).toHaveLength(1))

  expect(photos().photos.map(({ error }) => error)).toEqual([
    '手机没有把这个文件交出来，请重新选一次，或者现拍一张。',
    undefined,
    '这张照片的格式（HEIC）这里打不开，请把它截个屏再传，或者现拍一张。',
  ])
  expect(api.askedOf(uploadsContract.start)).toHaveLength(1)
  expect(photos().allDone).toBe(false)
})

test('an album that may not be looked into says where that is changed', async () => {
  const { photos } = startPhotos()
  ;(Taro.chooseImage as unknown as jest.Mock).mockRejectedValueOnce({ errMsg: 'chooseImage:fail auth deny' })

  await act(() => photos().add())

  expect(currentToast()?.text).toBe('还不能用相机和相册。请在设置里打开，再选一次。')
  expect(photos().photos).toEqual([])
})
