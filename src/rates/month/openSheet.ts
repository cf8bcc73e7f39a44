import Taro from '@tarojs/taro'

/** Opens a sheet from its URL: the browser downloads it, WeChat shows it with an option to forward it. */
export async function openSheet(url: string): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') {
    const link = document.createElement('a')
    link.href = url
    link.download = ''
    link.click()
    return
  }
  const { tempFilePath: filePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
