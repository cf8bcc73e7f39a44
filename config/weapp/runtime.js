import { hostConfig } from '@tarojs/plugin-platform-weapp/dist/runtime-utils'
import { mergeReconciler } from '@tarojs/shared'

// Taro's own runtime, without the tables of the components that components.cjs leaves out.
mergeReconciler(hostConfig)
