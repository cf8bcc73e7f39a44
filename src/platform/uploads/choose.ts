import Taro from '@tarojs/taro'

const longestSide = 1600
const enoughBytes = 500 * 1024
const qualities = [0.8, 0.6, 0.4]
/** A browser may show more kinds of pictures than the server takes: those are drawn anew. */
const asTheyAre = ['image/jpeg', 'image/png', 'image/webp']

/** Photos from the camera or album, at most 1600 px on the long side and about 500 KB; empty if the person cancelled. */
export async function choosePhotos(count: number): Promise<string[]> {
  try {
    if (process.env.TARO_ENV === 'weapp') {
      const { tempFiles } = await Taro.chooseMedia({
        count,
        mediaType: ['image'],
        sizeType: ['compressed'],
        sourceType: ['album', 'camera'],
      })
      return Promise.all(tempFiles.map(({ tempFilePath, size }) => shrinkNative(tempFilePath, size)))
    }
    const { tempFilePaths } = await Taro.chooseImage({ count, sizeType: ['compressed'] })
    return Promise.all(tempFilePaths.slice(0, count).map(shrinkOnCanvas))
  } catch (error) {
    if (/cancel/.test(String((error as { errMsg?: unknown }).errMsg))) return []
    throw error
  }
}

async function shrinkNative(path: string, bytes: number): Promise<string> {
  try {
    const { width, height } = await Taro.getImageInfo({ src: path })
    const longest = Math.max(width, height)
    if (bytes <= enoughBytes && longest <= longestSide) return path
    const side = Math.min(longest, longestSide)
    const size = width >= height ? { compressedWidth: side } : { compressedHeight: side }
    const { tempFilePath } = await Taro.compressImage({ src: path, quality: bytes > 8 * enoughBytes ? 60 : 80, ...size })
    return tempFilePath
  } catch {
    // WeChat can't shrink an image it can't read; the server will say what is wrong with it.
    return path
  }
}

async function shrinkOnCanvas(url: string): Promise<string> {
  try {
    const file = await (await fetch(url)).blob()
    const picture = new Image()
    picture.src = url
    await picture.decode()
    const { naturalWidth, naturalHeight } = picture
    const scale = Math.min(1, longestSide / Math.max(naturalWidth, naturalHeight))
    if (scale === 1 && file.size <= enoughBytes && asTheyAre.includes(file.type)) return url
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(naturalWidth * scale)
    canvas.height = Math.round(naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    let smallest: Blob | null = null
    for (const quality of qualities) {
      if (smallest && smallest.size <= enoughBytes) break
      smallest = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    }
    return smallest ? URL.createObjectURL(smallest) : url
  } catch {
    return url
  }
}
