import { t } from '@lingui/core/macro'
import Taro from '@tarojs/taro'
import { showToast } from '../ui/toast-store'
import { fetchPage } from './pageCode'
import { tabs } from './tabs'
import { isOnTrail, leaveTrail } from './trail'
import { needVersion } from './version'

/** WeChat opens no more pages on top of one another. */
const mostPages = 10
/** Places kept free for pages that people come back from at once: profile and home, or the login. */
const keptForDetours = 2

const tabPages: readonly string[] = Object.values(tabs)
const depth = () => Taro.getCurrentPages().length

/** Opens a page; near WeChat's limit it takes the place of the one on top. Says so and gives false if it does not open. */
export const go = (url: string): Promise<boolean> => open(url, mostPages - keptForDetours)

/** Opens a page that leads back to this one, which therefore stays even near the limit. */
export const goAside = (url: string): Promise<boolean> => open(url, mostPages)

/** Opens a page in place of this one. */
export const goInstead = (url: string): Promise<boolean> => open(url, 0)

let goingBack: Promise<void> | undefined

/** Back to the step or page before; whoever came by a link has none, and goes to `otherwise`. Two taps at once go back once. */
export function goBack(otherwise: string = tabs.home): Promise<void> {
  goingBack ??= leave(otherwise).finally(() => {
    goingBack = undefined
  })
  return goingBack
}

async function leave(otherwise: string): Promise<void> {
  if (isOnTrail()) window.history.back()
  else if (depth() > 1) await Taro.navigateBack()
  else await go(otherwise)
}

let opening: string | undefined

async function open(url: string, most: number): Promise<boolean> {
  // A second tap on the same thing.
  if (opening === url) return true
  opening = url
  try {
    const code = fetchPage(url)
    if (code !== undefined) await code
    await move(url, depth() < most)
    return true
  } catch {
    // After a new version was published, the web server no longer has this one's pages.
    if (process.env.TARO_ENV === 'h5') needVersion()
    showToast(t`没有打开，请检查网络，再点一次。`)
    return false
  } finally {
    opening = undefined
  }
}

async function move(url: string, onTop: boolean): Promise<void> {
  if (onTop && !tabPages.includes(url)) return void (await Taro.navigateTo({ url }))
  const left = leaveTrail()
  if (left !== undefined) await left
  if (tabPages.includes(url)) await Taro.switchTab({ url })
  else await Taro.redirectTo({ url })
}
