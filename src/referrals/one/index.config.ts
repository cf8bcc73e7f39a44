export default definePageConfig({ navigationBarTitleText: '转来的一件事', enablePullDownRefresh: true })
