import { answering, Refused } from './api'
import { fileAt, temporaryFile } from './files'

/** What the person will choose when the album opens next; nothing is turning back. */
let chosen: string[] = []

export function chooseNext(photos: string[]): void {
  chosen = photos
}

/** The file in a chat that the person will choose next. */
let sent: { name: string; bytes: string } | undefined

export function chooseFileNext(file: { name: string; bytes: string }): void {
  sent = file
}

export const media = {
  // Files with other endings than those asked for are not shown, so nobody can choose them.
  chooseMessageFile: answering('chooseMessageFile', ({ count, type = 'all', extension }) => {
    if (type !== 'file' || count !== 1) throw new Refused('the test phone chooses one file at a time')
    const file = sent
    sent = undefined
    const ending = file?.name.slice(file.name.lastIndexOf('.') + 1) ?? ''
    if (!file || (Array.isArray(extension) && !extension.includes(ending))) throw new Refused('cancel')
    const { name, bytes } = file
    return { tempFiles: [{ path: temporaryFile(bytes, ending), name, size: bytes.length, type: 'file', time: 1_700_000_000 }] }
  }),
  chooseMedia: answering('chooseMedia', ({ count = 9, mediaType = ['image', 'video'] }) => {
    if (!(mediaType as string[]).includes('image')) throw new Refused('the test phone has no videos')
    const photos = chosen.splice(0, Math.min(Number(count), 20))
    chosen = []
    if (photos.length === 0) throw new Refused('cancel')
    const tempFiles = photos.map((bytes) => ({
      tempFilePath: temporaryFile(bytes, endingOf(bytes)),
      size: bytes.length,
      fileType: 'image',
    }))
    return { type: 'image', tempFiles }
  }),
  getImageInfo: answering('getImageInfo', ({ src }) => {
    const bytes = fileAt(src)
    const size = bytes === undefined ? undefined : sizeOf(bytes)
    if (!size) throw new Refused('file not found or no picture')
    return { ...size, path: String(src), type: endingOf(bytes ?? ''), orientation: 'up' }
  }),
  // There is no encoder here: what comes out is as large as what went in.
  compressImage: answering('compressImage', ({ src }) => {
    const bytes = fileAt(src)
    if (bytes === undefined || !sizeOf(bytes)) throw new Refused('file not found or no picture')
    return { tempFilePath: temporaryFile(bytes, endingOf(bytes)) }
  }),
}

function endingOf(bytes: string): string {
  return bytes.startsWith('\x89PNG') ? 'png' : 'jpg'
}

function sizeOf(bytes: string): { width: number; height: number } | undefined {
  const number = (at: number, length: number) => [...bytes.slice(at, at + length)].reduce((sum, sign) => sum * 256 + sign.charCodeAt(0), 0)
  if (bytes.startsWith('\x89PNG')) return { width: number(16, 4), height: number(20, 4) }
  if (!bytes.startsWith('\xff\xd8\xff')) return undefined
  for (let at = 2; at + 9 < bytes.length; at += 2 + number(at + 2, 2)) {
    if (/^\xff[\xc0-\xc2]/.test(bytes.slice(at, at + 2))) return { width: number(at + 7, 2), height: number(at + 5, 2) }
  }
  return undefined
}
