export default definePageConfig({ navigationBarTitleText: '驿站转来的', enablePullDownRefresh: true, onReachBottomDistance: 200 })
