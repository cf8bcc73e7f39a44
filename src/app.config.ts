export default defineAppConfig({
  pages: ['pages/home/index'],
  window: {
    navigationBarTitleText: '清泉街社区',
    navigationBarBackgroundColor: '#B5251F',
    navigationBarTextStyle: 'white',
    backgroundColor: '#FBF5E9',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  sitemapLocation: 'sitemap.json',
})
