import { useEffect, useRef } from 'react'

type Callback = (...values: never[]) => unknown

const storage = new Map<string, unknown>()
const router: { path: string; params: Record<string, string> } = { path: '/pages/home/index', params: {} }

const done = async () => ({ errMsg: 'ok' })
const asked = () => jest.fn(done)

/** Storage, route and calls of one test are gone before the next; the set-up sees to it. */
export function resetTaro(): void {
  storage.clear()
  pagesBelow = 0
  unloading.clear()
  Object.assign(router, { path: '/pages/home/index', params: {} })
  for (const value of Object.values(Taro)) if (jest.isMockFunction(value)) value.mockClear()
}

let pagesBelow = 0

/** How many pages lie below the one that a test is on. */
export function onTopOf(pages: number): void {
  pagesBelow = pages
}

/** The page a test pretends to be on. */
export function visit(path: string, params: Record<string, string> = {}): void {
  Object.assign(router, { path, params })
}

function useOnce(callback: Callback): void {
  const first = useRef(callback)
  useEffect(() => {
    const run = first.current as (params: unknown) => unknown
    run(router.params)
  }, [])
}

const atBottom = new Set<Callback>()
const pulledDown = new Set<Callback>()
const unloading = new Set<Callback>()

/** The page is scrolled to its end. */
export function reachBottom(): void {
  for (const reached of atBottom) reached()
}

/** The page is left. */
export function unload(): void {
  for (const left of unloading) left()
}

/** The page is pulled down; over once everything on it has answered. */
export async function pullDown(): Promise<void> {
  await Promise.all([...pulledDown].map((pulled) => pulled()))
}

function listening(listeners: Set<Callback>) {
  return (callback: Callback) =>
    useEffect(() => {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    })
}

function useNever(_callback: Callback): void {}

export const useLoad = useOnce
export const useReady = useOnce
export const useDidShow = useOnce
export const useLaunch = useOnce
export const useDidHide = useNever
export const useUnload = listening(unloading)
export const usePullDownRefresh = listening(pulledDown)
export const useReachBottom = listening(atBottom)
export const usePageScroll = useNever
export const useShareAppMessage = useNever
export const useShareTimeline = useNever
export const useTabItemTap = useNever
export const useError = useNever
export const useRouter = () => router
export const getCurrentInstance = () => ({ router, page: null, app: null })
export const getCurrentPages = () => Array.from({ length: pagesBelow + 1 }, () => ({ route: router.path, options: router.params }))
export const ENV_TYPE = { WEAPP: 'WEAPP', WEB: 'WEB' }

const Taro = {
  ENV_TYPE,
  getEnv: () => ENV_TYPE.WEB,
  useLoad,
  useReady,
  useDidShow,
  useLaunch,
  useDidHide,
  useUnload,
  usePullDownRefresh,
  useReachBottom,
  usePageScroll,
  useShareAppMessage,
  useShareTimeline,
  useTabItemTap,
  useError,
  useRouter,
  getCurrentInstance,
  getCurrentPages,
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: storage.size, limitSize: 10_240 }),
  request: jest.fn(async (_options: unknown): Promise<unknown> => {
    throw new Error('request:fail')
  }),
  navigateTo: asked(),
  redirectTo: asked(),
  switchTab: asked(),
  reLaunch: asked(),
  navigateBack: asked(),
  showToast: asked(),
  hideToast: asked(),
  showLoading: asked(),
  hideLoading: asked(),
  showModal: jest.fn(async () => ({ confirm: true, cancel: false, errMsg: 'ok' })),
  showActionSheet: jest.fn(async () => ({ tapIndex: 0, errMsg: 'ok' })),
  setNavigationBarTitle: asked(),
  setNavigationBarColor: asked(),
  makePhoneCall: asked(),
  openLocation: asked(),
  scanCode: asked(),
  vibrateShort: asked(),
  pageScrollTo: asked(),
  stopPullDownRefresh: asked(),
  setClipboardData: asked(),
  addPhoneCalendar: asked(),
  chooseImage: jest.fn(),
  uploadFile: jest.fn(),
  createInnerAudioContext: jest.fn(),
  login: jest.fn(async () => ({ code: 'code', errMsg: 'ok' })),
  getNetworkType: jest.fn(async () => ({ networkType: 'wifi', errMsg: 'ok' })),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  getUpdateManager: jest.fn(() => ({ onUpdateReady: jest.fn(), applyUpdate: jest.fn() })),
  onThemeChange: jest.fn(),
  offThemeChange: jest.fn(),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeScaleFactor: 1, language: 'zh_CN' }),
  getSystemInfoSync: () => ({
    theme: 'light',
    platform: 'devtools',
    language: 'zh_CN',
    windowWidth: 375,
    windowHeight: 667,
    statusBarHeight: 20,
  }),
  getWindowInfo: () => ({
    windowWidth: 375,
    windowHeight: 667,
    statusBarHeight: 20,
    pixelRatio: 2,
    safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
  }),
  getMenuButtonBoundingClientRect: () => ({ top: 24, bottom: 56, left: 280, right: 368, width: 88, height: 32 }),
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  eventCenter: { on: jest.fn(), off: jest.fn(), trigger: jest.fn() },
}

export default Taro
