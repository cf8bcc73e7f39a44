import Taro from '@tarojs/taro'
import { online, watchNetwork } from '../../../src/platform/online'

const target = process.env.TARO_ENV

beforeEach(() => {
  process.env.TARO_ENV = 'weapp'
  online.set(true)
})

afterEach(() => {
  process.env.TARO_ENV = target
})

test.each([
  ['none', false],
  ['wifi', true],
])('a phone that answers %s at the start is online: %s', (networkType, expected) => {
  const { answer } = started()

  answer(networkType)

  expect(online.get()).toBe(expected)
})

test('a network that comes back while the phone still answers how it was before is not taken for lost', () => {
  const { answer, change } = started()

  change(true)
  answer('none')

  expect(online.get()).toBe(true)
  change(false)
  expect(online.get()).toBe(false)
})

/** The phone's answer and its changes, to come when the test says so. */
function started() {
  watchNetwork()
  const [asked] = jest.mocked(Taro.getNetworkType).mock.lastCall ?? []
  const [change] = jest.mocked(Taro.onNetworkStatusChange).mock.lastCall ?? []
  return {
    answer: (networkType: string) => asked?.success?.({ networkType } as never),
    change: (isConnected: boolean) => change?.({ isConnected } as never),
  }
}
