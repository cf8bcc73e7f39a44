import Taro from '@tarojs/taro'

/** The type is detected from the file's first bytes; the server checks too, and refuses a mismatch. */
export interface LocalFile {
  type: string
  bytes: number
}

const weapp = process.env.TARO_ENV === 'weapp'
const headBytes = 12
/** HEIC and the like: an iPhone's own format, which neither WeChat nor most browsers show. */
export const unreadablePhoto = 'image/heic'
const cacheName = 'uploads'

/** The type and size of the file at a path from the phone. */
export async function lookAt(path: string): Promise<LocalFile> {
  if (weapp) {
    const { size } = await native<{ size: number }>((wait) => Taro.getFileSystemManager().getFileInfo({ filePath: path, ...wait }))
    const head = { filePath: path, position: 0, length: Math.min(headBytes, size) }
    const { data } = await native<{ data: string | ArrayBuffer }>((wait) => Taro.getFileSystemManager().readFile({ ...head, ...wait }))
    return { type: typeOf(typeof data === 'string' ? new Uint8Array() : new Uint8Array(data)), bytes: size }
  }
  const blob = await blobOf(path)
  return { type: typeOf(new Uint8Array(await blob.slice(0, headBytes).arrayBuffer())), bytes: blob.size }
}

/** Moves a file to where it survives closing the app and returns its path; returns the original path if the phone has no room. */
export async function keepFile(path: string, id: string): Promise<string> {
  try {
    if (weapp) {
      const filePath = `${Taro.env.USER_DATA_PATH}/${id}`
      await native((wait) => Taro.getFileSystemManager().saveFile({ tempFilePath: path, filePath, ...wait }))
      return filePath
    }
    const kept = `/uploads/${id}`
    await (await caches.open(cacheName)).put(kept, new Response(await blobOf(path)))
    return kept
  } catch {
    return path
  }
}

/** A path that can be shown, played and uploaded; undefined if the stored file is gone. */
export async function openFile(kept: string): Promise<string | undefined> {
  try {
    if (weapp) {
      await native((wait) => Taro.getFileSystemManager().getFileInfo({ filePath: kept, ...wait }))
      return kept
    }
    if (kept.startsWith('blob:')) return await blobOf(kept).then(() => kept)
    const response = await (await caches.open(cacheName)).match(kept)
    return response && URL.createObjectURL(await response.blob())
  } catch {
    return undefined
  }
}

export async function dropFile(kept: string): Promise<void> {
  try {
    if (weapp) await native((wait) => Taro.getFileSystemManager().unlink({ filePath: kept, ...wait }))
    else await (await caches.open(cacheName)).delete(kept)
  } catch {
    // It was already gone.
  }
}

const blobOf = async (url: string): Promise<Blob> => (await fetch(url)).blob()

interface Wait<T> {
  success(result: T): void
  fail(why: unknown): void
}

/** WeChat's file system only offers callbacks. */
function native<T>(run: (wait: Wait<T>) => void): Promise<T> {
  return new Promise((success, fail) => run({ success, fail }))
}

function typeOf(head: Uint8Array): string {
  const text = String.fromCharCode(...head)
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('\x89PNG')) return 'image/png'
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'image/webp'
  if (text.slice(4, 8) === 'ftyp') return /^(hei|hev|mif|msf|avi)/.test(text.slice(8)) ? unreadablePhoto : 'audio/mp4'
  if (text.startsWith('ID3') || /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/.test(text)) return 'audio/mpeg'
  return /^\xff[\xf0\xf1\xf8\xf9]/.test(text) ? 'audio/aac' : 'application/octet-stream'
}
