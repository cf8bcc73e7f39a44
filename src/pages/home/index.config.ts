export default definePageConfig({ navigationBarTitleText: '清泉街社区', enablePullDownRefresh: true })
