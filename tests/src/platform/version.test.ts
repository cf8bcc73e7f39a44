import Taro from '@tarojs/taro'
import { contract } from '../../../contract/contract'
import { call } from '../../../src/platform/api/call'
import { Refusal } from '../../../src/platform/failures'
import { currentToast, undoToast } from '../../../src/ui/toast-store'
import { fakeApi } from '../support/fakeApi'
import { startAfresh } from '../support/open'

const applied = jest.fn()
let ready: () => void = () => undefined

beforeEach(() => {
  startAfresh()
  process.env.TARO_ENV = 'weapp'
  applied.mockClear()
  ;(Taro.getUpdateManager as jest.Mock).mockReturnValue({
    applyUpdate: applied,
    onUpdateReady: (tell: () => void) => {
      ready = tell
    },
  })
})

afterEach(() => {
  process.env.TARO_ENV = 'h5'
})

const fresh = async () => {
  const { watchVersion } = await import('../../../src/platform/version')
  watchVersion()
}

test('a new version is offered when it is there, and started by a tap', async () => {
  await fresh()

  ready()
  expect(currentToast()).toMatchObject({ text: '有新版本了。', undo: { label: '更新' } })
  expect(applied).not.toHaveBeenCalled()
  undoToast()

  expect(applied).toHaveBeenCalledTimes(1)
})

test('once the API no longer knows a route, the new version starts at once', async () => {
  await fresh()
  const api = fakeApi()
  api.on(contract.communities.get, () => {
    throw new Refusal('ROUTE_UNKNOWN', undefined, 404)
  })

  await expect(call(contract.communities.get, {})).rejects.toMatchObject({ code: 'ROUTE_UNKNOWN' })
  ready()

  expect(applied).toHaveBeenCalled()
})
