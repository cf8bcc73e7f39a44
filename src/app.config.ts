const weapp = process.env.TARO_ENV === 'weapp'

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/activities/index', 'pages/services/index', 'pages/me/index'],
  subPackages: [
    { root: 'activities', pages: ['detail/index'] },
    { root: 'bookings', pages: ['list/index', 'detail/index', 'booked/index'] },
    // A phone has WeChat to log in with; the QR code is for the web.
    {
      root: 'me',
      pages: ['profile/index', 'home/index', 'family/index', 'inbox/index', 'confirm/index', ...(weapp ? [] : ['web-login/index'])],
    },
    { root: 'repairs', pages: ['report/index', 'sent/index', 'list/index', 'detail/index', 'rate/index'] },
    { root: 'desk', pages: ['queue/index', 'case/index'] },
    { root: 'rates', pages: ['month/index'] },
    ...(weapp ? [] : [{ root: 'gallery', pages: ['index'] }]),
  ],
  tabBar: {
    custom: true,
    color: '#6B5B52',
    selectedColor: '#B5251F',
    backgroundColor: '#FFFDF8',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/activities/index', text: '活动' },
      { pagePath: 'pages/services/index', text: '办事' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '清泉街社区',
    navigationBarBackgroundColor: weapp ? '@red' : '#B5251F',
    navigationBarTextStyle: 'white',
    backgroundColor: weapp ? '@ground' : '#FBF5E9',
    backgroundTextStyle: weapp ? '@pull' : 'dark',
  },
  // Without it WeChat tells no page that the phone is dark.
  ...(weapp ? { darkmode: true, themeLocation: 'theme.json' } : {}),
  ...(weapp ? { preloadRule: { 'pages/home/index': { network: 'all', packages: ['activities', 'repairs'] } } } : {}),
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
})
