export default definePageConfig({ navigationBarTitleText: '驿站办件', enablePullDownRefresh: true })
