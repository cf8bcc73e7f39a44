export default definePageConfig({ navigationBarTitleText: '带到别的社区' })
