export default definePageConfig({ navigationBarTitleText: '选住址' })
