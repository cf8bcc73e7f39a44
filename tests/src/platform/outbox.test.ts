import Taro from '@tarojs/taro'
import { casesContract } from '../../../contract/cases/routes'
import { Refusal, Unexpected } from '../../../src/platform/failures'
import { keepLogin } from '../../../src/platform/login'
import { online } from '../../../src/platform/online'
import { decide, sendPhotosBy, sendWaiting, submit } from '../../../src/platform/outbox'
import type { Waiting } from '../../../src/platform/outbox.rules'
import { aPhoto, done } from '../../support/stairwell'
import { aCase, aCaseId, aRepairer } from '../support/cases'
import { type FakeApi, fakeApi } from '../support/fakeApi'
import { startAfresh } from '../support/open'

let api: FakeApi
const key = `outbox:${aRepairer().id}`
const kept = () => (Taro.getStorageSync(key) || []) as Waiting[]
const asked = () => (api.askedOf(casesContract.act) as { action: string }[]).map(({ action }) => action)

const doing = (requestId: string, action: string, change: Partial<Waiting> = {}): Waiting =>
  done(requestId, { about: aCaseId(), action, path: `/v1/qingquan/cases/${aCaseId()}/actions/${action}`, ...change })
const saying = (requestId: string, change: Partial<Waiting> = {}): Waiting =>
  done(requestId, { about: aCaseId(), path: `/v1/qingquan/cases/${aCaseId()}/messages`, words: { text: '到楼下了' }, ...change })

const uploads = {
  send: jest.fn(async ({ path }: { path: string }) => `upl_01JD00000000000000000000${path.slice(0, 2).toUpperCase()}`),
  drop: jest.fn(),
}

beforeEach(() => {
  startAfresh()
  api = fakeApi()
  api.on(casesContract.act, () => aCase())
  api.on(casesContract.say, () => aCase())
  keepLogin({ token: 'token', refreshToken: 'refresh', person: aRepairer() })
  sendPhotosBy(uploads)
})

test('with a network it is sent at once, answered, and not kept', async () => {
  await expect(submit(doing('r1', 'take'))).resolves.toMatchObject({ id: aCaseId() })

  expect(kept()).toEqual([])
})

test('without a network it is kept on the phone, and goes out in its order when the network is back', async () => {
  online.set(false)
  await expect(submit(doing('r1', 'take'))).resolves.toBeUndefined()
  await expect(submit(doing('r2', 'start'))).resolves.toBeUndefined()
  expect(kept().map(({ requestId }) => requestId)).toEqual(['r1', 'r2'])

  online.set(true)
  await sendWaiting()

  expect(asked()).toEqual(['take', 'start'])
  expect(kept()).toEqual([])
})

test('it is on the phone before it is sent, so a killed app sends it under the same requestId', async () => {
  let stored: Waiting[] = []
  api.on(casesContract.act, () => {
    stored = kept()
    return aCase()
  })

  await submit(doing('r1', 'take'))

  expect(stored.map(({ requestId }) => requestId)).toEqual(['r1'])
})

test('what is refused while somebody looks is told to them and not kept', async () => {
  api.on(casesContract.act, () => {
    throw new Refusal('ALREADY_TAKEN', { workerName: '巴图' })
  })

  await expect(submit(doing('r1', 'take'))).rejects.toMatchObject({ code: 'ALREADY_TAKEN' })

  expect(kept()).toEqual([])
})

test('what is refused later stays with why; words go on, moves wait until the person has decided', async () => {
  api.on(casesContract.act, ({ action }: { action: string }) => {
    if (action === 'take') throw new Refusal('ALREADY_TAKEN', { workerName: '巴图' })
    return aCase()
  })
  online.set(false)
  await Promise.all([submit(doing('r1', 'take')), submit(doing('r2', 'start')), submit(saying('r3'))])
  online.set(true)
  await sendWaiting()

  expect(kept().map(({ requestId, refused }) => [requestId, refused?.code])).toEqual([
    ['r1', 'ALREADY_TAKEN'],
    ['r2', undefined],
  ])
  expect(api.askedOf(casesContract.say)).toHaveLength(1)

  decide({ type: 'said', requestId: 'r1', item: saying('r4') })
  await sendWaiting()
  expect(kept()).toEqual([])
  expect(asked()).toEqual(['take', 'start'])
})

test('photos are sent before what they belong to, each once, and leave the phone only then', async () => {
  uploads.drop.mockClear()
  let dropped = -1
  api.on(casesContract.say, ({ photos }: { photos: string[] }) => {
    dropped = uploads.drop.mock.calls.length
    expect(photos).toHaveLength(2)
    throw new Unexpected(503)
  })
  await submit(saying('r1', { photos: [aPhoto('aa.jpg'), aPhoto('bb.jpg')] }))
  expect(kept()[0]?.photos.every(({ uploadId }) => uploadId !== null)).toBe(true)

  api.on(casesContract.say, () => aCase())
  uploads.send.mockClear()
  await sendWaiting()

  expect(dropped).toBe(0)
  expect(uploads.send).not.toHaveBeenCalled()
  expect(uploads.drop).toHaveBeenCalledTimes(2)
  expect(kept()).toEqual([])
})

test('it waits for who did it, whoever else logs in on the phone', async () => {
  online.set(false)
  await submit(doing('r1', 'take'))
  keepLogin({ token: 'other', refreshToken: 'other', person: { ...aRepairer(), id: 'per_01JD0000000000000000000009' } })
  online.set(true)
  await sendWaiting()

  expect(asked()).toEqual([])
  expect(kept()).toHaveLength(1)
})

describe('what may not wait', () => {
  const deciding = (requestId: string, change: Partial<Waiting> = {}) => doing(requestId, 'urge', { mayWait: false, ...change })
  const ids = () => (api.askedOf(casesContract.act) as { requestId: string }[]).map(({ requestId }) => requestId)
  const lost = () => {
    throw new Unexpected(503)
  }

  test('is thrown without an answer, goes out by nothing but doing it again, and then under the same requestId', async () => {
    api.on(casesContract.act, lost)
    await expect(submit(deciding('r1'))).rejects.toThrow()
    const attempts = ids().length
    api.on(casesContract.act, () => aCase())
    await sendWaiting()
    expect(ids()).toHaveLength(attempts)

    await submit(deciding('r2'))
    await submit(deciding('r3'))

    expect(ids().slice(attempts)).toEqual(['r1', 'r3'])
    expect(kept()).toEqual([])
  })

  test('is another request with other words, and an answer to those outdates it', async () => {
    api.on(casesContract.act, lost)
    await submit(deciding('r1')).catch(() => undefined)
    const attempts = ids().length
    api.on(casesContract.act, () => aCase())

    await submit(deciding('r2', { words: { note: '还在漏' } }))
    await submit(deciding('r3'))

    expect(ids().slice(attempts)).toEqual(['r2', 'r3'])
  })

  test('is sent once by a double tap, and both hear the answer', async () => {
    const answers = await Promise.all([submit(deciding('r1')), submit(deciding('r2'))])

    expect(answers).toMatchObject([{ id: aCaseId() }, { id: aCaseId() }])
    expect(ids()).toEqual(['r1'])
  })

  test('is no more kept once it was refused', async () => {
    api.on(casesContract.act, () => {
      throw new Refusal('ACTION_NOT_NOW', { state: 'closed', allowed: [] })
    })

    await expect(submit(deciding('r1'))).rejects.toMatchObject({ code: 'ACTION_NOT_NOW' })

    expect(kept()).toEqual([])
  })
})
