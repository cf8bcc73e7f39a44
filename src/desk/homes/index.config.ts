export default definePageConfig({ navigationBarTitleText: '确认住址', enablePullDownRefresh: true, onReachBottomDistance: 200 })
