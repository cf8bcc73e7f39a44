export default definePageConfig({ navigationBarTitleText: '改一段' })
