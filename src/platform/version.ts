import { t } from '@lingui/core/macro'
import Taro from '@tarojs/taro'
import { showToast } from '../ui/toast-store'
import { now } from './clock'

/** Starts the new version, if one is there. */
let start: (() => void) | undefined
let needed = false

/** Offers a new version of the app as soon as it is there. */
export function watchVersion(): void {
  if (process.env.TARO_ENV === 'h5') {
    watchWeb()
    return
  }
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => offer(() => manager.applyUpdate()))
}

/** The API no longer speaks as this version does: a new one starts at once, or as soon as it is there. What was typed is kept. */
export function needVersion(): void {
  needed = true
  if (start) start()
  else if (process.env.TARO_ENV === 'h5') lookAfter(pauses.needed)
}

function offer(starting: () => void): void {
  start = starting
  if (needed) starting()
  else showToast(t`有新版本了。`, { undo: { label: t`更新`, onUndo: starting } })
}

const pauses = { needed: 10_000, otherwise: 600_000 }
let lookedAt = 0

function watchWeb(): void {
  lookedAt = now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && !start) lookAfter(pauses.otherwise)
  })
}

function lookAfter(pauseMilliseconds: number): void {
  if (now() - lookedAt < pauseMilliseconds) return
  lookedAt = now()
  void lookForNew()
}

/** Each build names its scripts by their contents, so the start page of a new one no longer names this one's. */
async function lookForNew(): Promise<void> {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => new URL(src).pathname)
  const own = scripts.filter((path) => path.startsWith('/js/app.'))
  try {
    const page = await (await fetch('/', { cache: 'no-store' })).text()
    if (page.includes('/js/') && own.some((path) => !page.includes(path))) offer(() => window.location.reload())
  } catch {
    // Without a network there is nothing newer to be had.
  }
}
