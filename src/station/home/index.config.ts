export default definePageConfig({ navigationBarTitleText: '红石榴驿站', enablePullDownRefresh: true })
