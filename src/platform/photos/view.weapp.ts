import Taro from '@tarojs/taro'
import type { Viewed } from './viewed'

/** WeChat shows photos itself. */
export async function viewPhotos({ urls, at }: Viewed): Promise<void> {
  await Taro.previewImage({ urls, current: urls[at] })
}
