import { areas } from './areas'
import type { Area } from './platform/area'
import { tabs } from './platform/tabs'

const weapp = process.env.TARO_ENV === 'weapp'
const own = (areas as readonly Area[]).filter(({ pages }) => pages !== undefined)
const soon = own.flatMap(({ folder = '', soon }) => (soon ? [folder] : []))
const page = (address: string) => address.slice(1)

export default defineAppConfig({
  pages: Object.values(tabs).map(page),
  subPackages: [
    ...own.map(({ folder = '', pages = [], webPages = [], phonePages = [] }) => ({
      root: folder,
      pages: [...pages, ...(weapp ? phonePages : webPages)],
    })),
    ...(weapp ? [] : [{ root: 'gallery', pages: ['index'] }]),
  ],
  tabBar: {
    custom: true,
    color: '#6B5B52',
    selectedColor: '#B5251F',
    backgroundColor: '#FFFDF8',
    list: [
      { pagePath: page(tabs.home), text: '首页' },
      { pagePath: page(tabs.activities), text: '活动' },
      { pagePath: page(tabs.services), text: '办事' },
      { pagePath: page(tabs.me), text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '清泉街社区',
    navigationBarBackgroundColor: weapp ? '@red' : '#B5251F',
    navigationBarTextStyle: 'white',
    backgroundColor: weapp ? '@ground' : '#FBF5E9',
    backgroundTextStyle: weapp ? '@pull' : 'dark',
  },
  // Without it WeChat doesn't tell pages that the phone is in dark mode.
  ...(weapp ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  ...(weapp ? { preloadRule: { [page(tabs.home)]: { network: 'all', packages: soon } } } : {}),
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
})
