import Taro from '@tarojs/taro'
import { showToast } from '../../ui/toast-store'
import { accessWords } from '../words/uploads'

/** Whether a call failed because the person, or the phone's own settings, do not let the app use something. */
export const isAccessRefused = (error: unknown): boolean =>
  /auth|permission|NotAllowed/i.test(`${(error as { errMsg?: unknown }).errMsg} ${(error as { name?: unknown }).name}`)

/** WeChat asks only once, so after a refusal the way on is through its settings, or the phone's. */
export async function leadToSettings(to: 'microphone' | 'photos', error: unknown): Promise<void> {
  const content = accessWords[to]()
  if (process.env.TARO_ENV !== 'weapp') return showToast(content)
  const { confirm } = await Taro.showModal({ content, confirmText: accessWords.settings(), cancelText: accessWords.notNow() })
  if (!confirm) return
  if (/system/.test(String((error as { errMsg?: unknown }).errMsg))) await Taro.openAppAuthorizeSetting({})
  else await Taro.openSetting()
}
