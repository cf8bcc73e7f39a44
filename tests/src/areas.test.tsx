import { screen } from '@testing-library/react'
import type { Notice } from '../../contract/notices'
import type { RefusalCode } from '../../contract/refusals'
import HomePage from '../../src/pages/home/index'
import MePage from '../../src/pages/me/index'
import ServicesPage from '../../src/pages/services/index'
import { addresses } from '../../src/platform/addresses'
import type { Area } from '../../src/platform/area'
import { Refusal } from '../../src/platform/failures'
import { addWords } from '../../src/platform/language'
import { addNotices, noticeWords } from '../../src/platform/words/notices'
import { addRefusals, sayFailure } from '../../src/platform/words/refusals'
import { fakeApi } from './support/fakeApi'
import { open, startAfresh } from './support/open'
import { aPerson } from './support/samples'

jest.mock('../../src/areas', () => {
  const { areas } = jest.requireActual('../../src/areas')
  const title = { id: 'birds.entry', message: '听鸟' }
  const staffTitle = { id: 'birds.staff', message: '数鸟' }
  const to = '/birds/list/index'
  const birds: Area = {
    folder: 'birds',
    pages: ['list/index', 'song/index'],
    webPages: ['map/index'],
    soon: true,
    addresses: { song: (song: string) => `/birds/song/index?song=${song}` },
    entries: {
      home: [{ motif: 'horse', title, to }],
      services: [{ motif: 'horse', title, to }],
      me: [
        { motif: 'horse', title, to },
        { motif: 'horse', title: staffTitle, to, seenBy: (roles) => roles.includes('manager') },
      ],
    },
  }
  areas.push(birds)
  return jest.requireActual('../../src/areas')
})

beforeEach(() => {
  startAfresh()
  fakeApi()
  const words = { 'birds.entry': ['听鸟'], 'birds.staff': ['数鸟'] }
  addWords({ 'zh-CN': words, en: {} })
})

test.each([
  ['home', HomePage],
  ['办事', ServicesPage],
])('one more area has its entry on %s', async (_, Page) => {
  open(Page)

  expect(await screen.findByText('听鸟')).toBeTruthy()
})

test('on 我的 everybody sees an area’s entry, and only staff the one for staff', async () => {
  const { unmount } = open(MePage, { person: aPerson() })
  await screen.findByText('听鸟')
  const resident = screen.queryByText('数鸟')
  unmount()
  open(MePage, { person: aPerson({ roles: ['manager'] }) })

  expect(resident).toBeNull()
  expect(await screen.findByText('数鸟')).toBeTruthy()
})

test('its pages are linked to by their addresses', () => {
  const { song } = addresses as unknown as { song(song: string): string }

  expect(song('thrush')).toBe('/birds/song/index?song=thrush')
})

test.each([
  ['h5', ['list/index', 'song/index', 'map/index']],
  ['weapp', ['list/index', 'song/index']],
])('its subpackage is built for %s, and on WeChat fetched while home is read', async (env, pages) => {
  const { subPackages, preloadRule } = await appConfig(env)

  expect(subPackages).toContainEqual({ root: 'birds', pages })
  if (env === 'weapp')
    expect(preloadRule?.['pages/home/index']?.packages).toEqual(expect.arrayContaining(['birds', 'repairs', 'activities']))
})

test('its words are gathered into a catalogue of its own', async () => {
  const { default: lingui } = await import('../../lingui.config')
  const own = lingui.catalogs?.find(({ path }) => path === '<rootDir>/src/birds/locales/{locale}')

  expect(own?.include).toEqual(['src/birds/*/*', 'src/birds/refusals.ts', 'src/birds/notices.ts'])
  expect(lingui.catalogs?.[0]?.exclude).toEqual(expect.arrayContaining(own?.include ?? ['nothing']))
})

test('its refusals and notices are said once its catalogue is there', () => {
  const sayFlown = ({ bird }: { bird: string }) => `${bird}飞走了。`
  addRefusals({ BIRD_FLOWN: sayFlown } as object)
  addNotices({ birdSeen: { say: () => ({ motif: 'horse', title: '看到鸟了', note: '' }), addressOf: () => '/birds/list/index' } } as object)
  const notice = { kind: 'birdSeen' } as unknown as Notice

  expect(sayFailure(new Refusal('BIRD_FLOWN' as RefusalCode, { bird: '画眉' } as never, 409))).toBe('画眉飞走了。')
  expect(noticeWords(notice)?.say(notice).title).toBe('看到鸟了')
  expect(noticeWords(notice)?.addressOf(notice)).toBe('/birds/list/index')
})

type AppConfig = { subPackages: object[]; preloadRule?: Record<string, { packages: string[] }> }

async function appConfig(env: string): Promise<AppConfig> {
  process.env.TARO_ENV = env
  Object.assign(globalThis, { defineAppConfig: (given: AppConfig) => given })
  let config: AppConfig | undefined
  await jest.isolateModulesAsync(async () => {
    config = (await import('../../src/app.config')).default as unknown as AppConfig
  })
  if (config === undefined) throw new Error('no config')
  return config
}
