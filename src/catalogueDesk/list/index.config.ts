export default definePageConfig({ navigationBarTitleText: '驿站条目', enablePullDownRefresh: true })
