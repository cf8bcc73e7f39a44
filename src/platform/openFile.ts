import { useMutation } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useRef } from 'react'

type FileType = 'xlsx' | 'pdf'

/** Opens a file from its URL. WeChat shows it with an option to forward it; the browser downloads a sheet and shows a PDF in a new tab. */
export async function openFile(url: string, type: FileType): Promise<void> {
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

/** A file that is made and then opened; a double tap opens it once. Its data is the file's URL. */
export function useFile(make: () => Promise<{ url: string }>, type: FileType) {
  const underWay = useRef<Promise<string>>(undefined)
  const open = async () => {
    const { url } = await make()
    await openFile(url, type)
    return url
  }
  return useMutation({
    mutationFn() {
      underWay.current ??= open().finally(() => {
        underWay.current = undefined
      })
      return underWay.current
    },
  })
}
