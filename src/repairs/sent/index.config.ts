export default definePageConfig({ navigationBarTitleText: '报好了' })
