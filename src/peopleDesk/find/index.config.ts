export default definePageConfig({ navigationBarTitleText: '人和家', enablePullDownRefresh: true, onReachBottomDistance: 200 })
