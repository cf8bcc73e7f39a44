export default definePageConfig({ navigationBarTitleText: '看改了什么' })
