export default definePageConfig({ navigationBarTitleText: '居民看到的样子' })
