export default definePageConfig({ navigationBarTitleText: '请别的单位帮忙' })
