import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils'
import { mergeReconciler } from '@tarojs/shared'

// Taro's runtime, without the component tables that components.cjs omits.
mergeReconciler(hostConfig)
