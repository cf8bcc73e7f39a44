import Taro from '@tarojs/taro'
import { tabs } from '../platform/tabs'

const tabPages: string[] = Object.values(tabs)

/** WeChat goes to a tab page by another call than to the rest. */
export const openPage = (url: string) => void (tabPages.includes(url) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
