export default definePageConfig({ navigationBarTitleText: '以前的样子', enablePullDownRefresh: true, onReachBottomDistance: 200 })
