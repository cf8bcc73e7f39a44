import Taro from '@tarojs/taro'

/** Opens a file from its URL. WeChat shows it with an option to forward it; the browser downloads a sheet and shows a PDF in a new tab. */
export async function openFile(url: string, type: 'xlsx' | 'pdf'): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') {
    const link = document.createElement('a')
    link.href = url
    if (type === 'pdf') Object.assign(link, { target: '_blank', rel: 'noopener' })
    else link.download = ''
    link.click()
    return
  }
  const { tempFilePath: filePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath, fileType: type, showMenu: true })
}
