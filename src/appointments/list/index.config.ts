export default definePageConfig({ navigationBarTitleText: '我的办事预约', enablePullDownRefresh: true, onReachBottomDistance: 200 })
