export default definePageConfig({ navigationBarTitleText: '人', enablePullDownRefresh: true, onReachBottomDistance: 200 })
