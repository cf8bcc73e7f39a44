export default definePageConfig({ navigationBarTitleText: '改设置' })
