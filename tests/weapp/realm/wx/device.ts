import { inTap } from '../hands'
import { host, settings } from '../host'
import { topPage } from '../pages'
import { problem } from '../problems'
import { answering, Listeners, Refused } from './api'

const screen = { screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 724, pixelRatio: 3, statusBarHeight: 44 }
const safeArea = { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 }

function baseInfo() {
  const { fontSizeScaleFactor, theme } = settings()
  const sizes = { fontSizeScaleFactor, fontSizeSetting: Math.round(16 * fontSizeScaleFactor) }
  return { SDKVersion: '3.6.0', version: '8.0.50', language: 'zh_CN', enableDebug: false, theme, ...sizes, host: { env: 'WeChat' } }
}

function deviceInfo() {
  const ios = settings().system === 'ios'
  return ios
    ? { brand: 'iPhone', model: 'iPhone 12', system: 'iOS 14.8', platform: 'ios', abi: '' }
    : { brand: 'Xiaomi', model: 'Redmi 9', system: 'Android 10', platform: 'android', abi: 'arm64-v8a' }
}

const updateManager = { onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }
const windowInfo = () => ({ ...screen, safeArea, screenTop: 88 })
const everything = () => ({ ...baseInfo(), ...deviceInfo(), ...windowInfo() })

let isConnected: boolean | undefined
const networkChanges = new Listeners<object>('onNetworkStatusChange')
const windowChanges = new Listeners<object>('onWindowResize')
const networkType = () => (online() ? 'wifi' : 'none')

export function online(): boolean {
  isConnected ??= settings().online
  return isConnected
}

export function setOnline(on: boolean): void {
  isConnected = on
  networkChanges.call({ isConnected: on, networkType: networkType() })
}

export const device = {
  getUpdateManager: () => updateManager,
  env: { USER_DATA_PATH: 'http://usr' },
  getAppBaseInfo: baseInfo,
  getDeviceInfo: deviceInfo,
  getWindowInfo: windowInfo,
  getSystemInfoSync: everything,
  getSystemInfo: answering('getSystemInfo', everything),
  getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, top: 48, right: 365, bottom: 80, left: 278 }),
  getNetworkType: answering('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange: networkChanges.on,
  onWindowResize: windowChanges.on,
  offWindowResize: windowChanges.off,
  offNetworkStatusChange: networkChanges.off,
  nextTick: (run: () => void) => void setTimeout(run, 0),
  createSelectorQuery: () => topPage()?.instance.createSelectorQuery(),
  makePhoneCall: answering('makePhoneCall', ({ phoneNumber }) => {
    if (!phoneNumber) throw new Refused('parameter error: phoneNumber should not be empty')
    host().tell(JSON.stringify({ called: String(phoneNumber) }))
    return undefined
  }),
  previewImage: answering('previewImage', ({ urls, current }) => {
    if (!Array.isArray(urls) || !urls.includes(current)) throw new Refused('parameter error: current should be one of urls')
    host().tell(JSON.stringify({ looked: String(current) }))
    return undefined
  }),
  addPhoneCalendar: answering('addPhoneCalendar', (options) => {
    tapOnly('addPhoneCalendar')
    host().tell(JSON.stringify({ calendar: { title: options.title, startTime: options.startTime, endTime: options.endTime } }))
    return undefined
  }),
}

/** For what WeChat opens by a tap only. */
export function tapOnly(name: string): void {
  if (inTap()) return
  problem(`wx.${name} outside a tap`)
  throw new Refused('can only be invoked by user TAP gesture.')
}
