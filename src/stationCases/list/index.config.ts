export default definePageConfig({ navigationBarTitleText: '我问驿站的事', enablePullDownRefresh: true })
