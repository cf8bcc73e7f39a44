export default definePageConfig({ navigationBarTitleText: '改过什么', enablePullDownRefresh: true, onReachBottomDistance: 200 })
