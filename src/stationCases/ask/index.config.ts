export default definePageConfig({ navigationBarTitleText: '问问驿站' })
