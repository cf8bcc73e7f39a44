import Taro from '@tarojs/taro'
import { tabs } from '../platform/tabs'

const tabPages: string[] = Object.values(tabs)

/** WeChat opens tab pages with a different call from other pages. */
export const openPage = (url: string) => void (tabPages.includes(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
