export default definePageConfig({ navigationBarTitleText: '转给别的单位的', enablePullDownRefresh: true, onReachBottomDistance: 200 })
