export default definePageConfig({ navigationBarTitleText: '一条服务' })
