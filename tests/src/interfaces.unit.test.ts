import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** WeChat's interfaces that touch nothing of the person or their phone that has to be declared. */
const harmless = `
  request uploadFile downloadFile login getUpdateManager
  navigateTo redirectTo reLaunch switchTab navigateBack getCurrentPages pageScrollTo preload
  setNavigationBarTitle stopPullDownRefresh startPullDownRefresh showToast showModal showLoading hideLoading
  getStorageSync setStorageSync removeStorageSync getStorageInfoSync getFileSystemManager env
  getWindowInfo getAppBaseInfo getDeviceInfo getNetworkType onNetworkStatusChange onWindowResize offWindowResize
  onAppShow offAppShow onAppHide offAppHide getEnterOptionsSync getLaunchOptionsSync
  previewImage getImageInfo compressImage openDocument createInnerAudioContext InnerAudioContext makePhoneCall
  getSetting openSetting openAppAuthorizeSetting setInnerAudioOption nextTick eventCenter getEnv
`

const hooks = /^use[A-Z]/
const root = join(__dirname, '../..')
const known = new Set(harmless.split(/\s+/).filter(Boolean))

function sources(): string {
  const files = (readdirSync(join(root, 'src'), { recursive: true }) as string[]).filter((path) => /\.tsx?$/.test(path))
  return files.map((path) => readFileSync(join(root, 'src', path), 'utf8')).join('\n')
}

/** Everything that a source asks of WeChat: `Taro.x`, `wx.x`, named imports of Taro, and what buttons open. */
function interfacesIn(source: string): string[] {
  const called = [...source.matchAll(/\b(?:Taro|wx)\s*\??\.\s*([A-Za-z]\w*)/g)].map(([, name = '']) => name)
  const imported = [...source.matchAll(/import (?!type)[^;\n]*\{([^}]*)\} from '@tarojs\/taro'/g)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' ')[0] ?? ''),
  )
  const opened = [...source.matchAll(/openType=['"{]+(\w+)/g)].map(([, name = '']) => name).filter((name) => name !== 'openType')
  return [...new Set([...called, ...imported, ...opened])].filter((name) => name !== '' && name !== 'type' && !hooks.test(name)).sort()
}

/** The interfaces that docs/operations.md has declared in WeChat's console, each with its purpose. */
function declared(): { name: string; purpose: string }[] {
  const [, section = ''] = readFileSync(join(root, 'docs/operations.md'), 'utf8').split('**用户隐私保护指引**')
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|$/gm) ?? []
  return [...rows].map(([, name = '', , purpose = '']) => ({ name, purpose: purpose.trim() }))
}

test('every interface of WeChat that the app uses is declared with its purpose, or touches nothing personal', () => {
  const names = declared().map(({ name }) => name)

  expect(interfacesIn(sources()).filter((name) => !known.has(name) && !names.includes(name))).toEqual([])
})

test('what is declared is used, and has a purpose', () => {
  const used = interfacesIn(sources())

  for (const { name, purpose } of declared())
    expect({ name, used: used.includes(name), purpose: purpose.length > 3 }).toMatchObject({ used: true, purpose: true })
  expect(declared().map(({ name }) => name)).toEqual(expect.arrayContaining(['chooseMedia', 'getRecorderManager', 'addPhoneCalendar']))
})

test.each([
  ['Taro.getLocation({})', 'getLocation'],
  ['wx.chooseAddress()', 'chooseAddress'],
  ['await Taro\n  .setClipboardData({ data })', 'setClipboardData'],
  ["import Taro, { scanCode } from '@tarojs/taro'", 'scanCode'],
  ["<Button openType='getPhoneNumber'>", 'getPhoneNumber'],
])('%s would have to be declared', (source, name) => {
  expect(interfacesIn(source)).toContain(name)
  expect(known.has(name)).toBe(false)
})

test('the app asks for the base library that the operations name', () => {
  const { libVersion } = JSON.parse(readFileSync(join(root, 'project.config.json'), 'utf8')) as { libVersion: string }

  expect(readFileSync(join(root, 'docs/operations.md'), 'utf8')).toContain(`**Minimum base library**: ${libVersion}`)
})
