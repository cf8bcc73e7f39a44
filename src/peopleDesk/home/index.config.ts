export default definePageConfig({ navigationBarTitleText: '住处', enablePullDownRefresh: true, onReachBottomDistance: 200 })
