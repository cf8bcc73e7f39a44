export default definePageConfig({ navigationBarTitleText: '一个活动', enablePullDownRefresh: true })
