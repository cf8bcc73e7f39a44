export default definePageConfig({ navigationBarTitleText: '身边的报修', enablePullDownRefresh: true })
