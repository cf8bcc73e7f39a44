import Taro from '@tarojs/taro'
import { act, renderHook, waitFor } from '@testing-library/react'
import { uploadsContract } from '../../../../contract/uploads'
import { keepLogin } from '../../../../src/platform/login'
import { useVoice } from '../../../../src/platform/uploads/voice'
import { closeToast, currentToast } from '../../../../src/ui/toast-store'
import { fakeApi } from '../../support/fakeApi'
import { startAfresh } from '../../support/open'
import { fakePhone } from '../../support/phone'
import { aPerson, now } from '../../support/samples'

let drafts = 0
const aRecording = () => new Blob(['\0\0\0\x18ftypiso5 and so on'])

/** A browser whose microphone is heard until it is told to stop; `supported` is the one type it records. */
function fakeMicrophone({ supported = 'audio/mp4;codecs=mp4a.40.2', allowed = true } = {}) {
  const track = { stop: jest.fn() }
  const getUserMedia = async () => {
    if (!allowed) throw new DOMException('Permission denied', 'NotAllowedError')
    return { getTracks: () => [track] }
  }
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
  class FakeRecorder {
    static isTypeSupported = (type: string) => type === supported
    state = 'inactive'
    ondataavailable?: (event: { data: Blob }) => void
    onstop?: () => void
    start() {
      this.state = 'recording'
    }
    stop() {
      this.state = 'inactive'
      this.ondataavailable?.({ data: aRecording() })
      this.onstop?.()
    }
  }
  Object.assign(globalThis, { MediaRecorder: FakeRecorder })
  return { track }
}

/** Sounds that play until the test ends them. */
function fakeSounds() {
  const sounds: { src?: string; play: jest.Mock; destroy: jest.Mock; onEnded(end: () => void): void; onError(): void; end?: () => void }[] =
    []
  ;(Taro.createInnerAudioContext as unknown as jest.Mock).mockImplementation(() => {
    const sound: (typeof sounds)[number] = {
      play: jest.fn(),
      destroy: jest.fn(),
      onEnded: (end) => {
        sound.end = end
      },
      onError: () => {},
    }
    sounds.push(sound)
    return sound
  })
  return sounds
}

beforeEach(() => {
  startAfresh()
  closeToast()
  keepLogin({ token: 'token', refreshToken: 'refresh', person: aPerson() })
  drafts += 1
})

function start() {
  const phone = fakePhone()
  phone.answers = 204
  const api = fakeApi()
  const uploadId = `upl_${'0'.repeat(26)}`
  api.on(uploadsContract.start, () => ({ uploadId, url: 'http://localhost:8030/blobs', fields: {}, until: '2026-11-23T10:22:00+08:00' }))
  api.on(uploadsContract.finish, () => ({ uploadId, kind: 'voice', type: 'audio/aac', bytes: 9_000, seconds: 4.2 }))
  const { result, unmount } = renderHook(() => useVoice(`report-${drafts}`))
  const speak = async (seconds: number) => {
    act(() => result.current.start())
    await act(async () => {})
    jest.spyOn(Date, 'now').mockReturnValue(now + seconds * 1_000)
    await act(async () => result.current.stop())
  }
  return { phone, api, voice: () => result.current, speak, unmount, uploadId }
}

test('what is said is sent as AAC, and is the draft’s one message', async () => {
  const { track } = fakeMicrophone()
  const { api, voice, speak, uploadId } = start()

  await speak(4)
  await waitFor(() => expect(voice().uploadId).toBe(uploadId))

  expect(api.askedOf(uploadsContract.start)).toMatchObject([{ type: 'audio/mp4', bytes: 22 }])
  expect(voice()).toMatchObject({ voice: { seconds: 4 }, allDone: true, recordingSeconds: undefined })
  expect(track.stop).toHaveBeenCalled()
})

test('while it listens nothing is done yet, and the seconds go by', async () => {
  fakeMicrophone()
  const { voice } = start()

  act(() => voice().start())

  expect(voice()).toMatchObject({ recordingSeconds: 0, allDone: false })
  await waitFor(() => expect(voice().recordingSeconds).toBe(1), { timeout: 3_000 })
  await act(async () => voice().stop())
})

test.each([
  ['less than a second', { allowed: true }, 0.4, '没有录到声音，请按住再说一次。'],
  ['a microphone that is not allowed', { allowed: false }, 4, '还不能用麦克风。请在设置里打开，再按住说一次。'],
])('%s leaves no message and says what to do', async (_what, microphone, seconds, words) => {
  fakeMicrophone(microphone)
  const { api, voice, speak } = start()

  await speak(seconds)

  await waitFor(() => expect(currentToast()?.text).toBe(words))
  expect(voice().voice).toBeUndefined()
  expect(api.askedOf(uploadsContract.start)).toEqual([])
})

test('a browser that records no AAC has no button', () => {
  fakeMicrophone({ supported: 'audio/webm' })

  expect(start().voice().canRecord).toBe(false)
})

test('it can be heard, stopped, heard to its end, and deleted', async () => {
  fakeMicrophone()
  const sounds = fakeSounds()
  const { phone, voice, speak } = start()
  await speak(4)
  await waitFor(() => expect(voice().allDone).toBe(true))

  act(() => voice().play())
  expect(voice().playing).toBe(true)
  expect(sounds[0]?.src).toMatch(/^blob:/)
  act(() => voice().play())
  expect(voice().playing).toBe(false)
  act(() => voice().play())
  act(() => sounds[1]?.end?.())
  expect(voice().playing).toBe(false)
  act(() => voice().remove())

  expect(voice().voice).toBeUndefined()
  await waitFor(() => expect(phone.kept.size).toBe(0))
})
