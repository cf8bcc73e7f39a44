import { renderHook } from '@testing-library/react'
import { uploadsContract } from '../../../contract/uploads'
import { keepLogin } from '../../../src/platform/login'
import { usePhotos } from '../../../src/platform/uploads/photos'
import { closeToast } from '../../../src/ui/toast-store'
import { type FakeApi, fakeApi } from './fakeApi'
import { startAfresh } from './open'
import { fakePhone } from './phone'
import { aPerson } from './samples'

let drafts = 0

export function startWithLogin(): void {
  startAfresh()
  closeToast()
  keepLogin({ token: 'token', refreshToken: 'refresh', person: aPerson() })
  drafts += 1
}

export const idOf = (requestId: string) =>
  `upl_${requestId
    .replace(/\W/g, '')
    .toUpperCase()
    .replace(/[ILOU]/g, 'X')
    .padEnd(26, '0')
    .slice(0, 26)}`

/** A server takes every file; each upload's id follows from its first request's. */
export function answerUploads(api: FakeApi): void {
  api.on(uploadsContract.start, ({ requestId }: { requestId: string }) => ({
    uploadId: idOf(requestId),
    url: 'http://localhost:8030/blobs',
    fields: { key: requestId, policy: 'signed' },
    until: '2026-11-23T10:22:00+08:00',
  }))
  api.on(uploadsContract.finish, ({ uploadId }: { uploadId: string }) => ({ uploadId, kind: 'photo', type: 'image/jpeg', bytes: 1_900 }))
}

/** A draft's photos, on a phone whose server takes every file. */
export function startPhotos() {
  const phone = fakePhone()
  const api = fakeApi()
  answerUploads(api)
  const name = `report-${drafts}`
  return { phone, api, name, ...renderPhotos(name) }
}

function renderPhotos(name: string) {
  const { result, unmount } = renderHook(() => usePhotos(name))
  return { photos: () => result.current, unmount }
}
