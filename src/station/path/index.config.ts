export default definePageConfig({ navigationBarTitleText: '看看我能不能办', enablePullDownRefresh: true })
