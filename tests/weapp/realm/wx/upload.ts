import type { Progressed, Sent } from '../host'
import { Listeners, type Options, Refused } from './api'
import { fileAt } from './files'
import { abort, dispatch, refusal, timeoutOf } from './request'

type Told = { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number }

const boundary = '----WeChatTestPhone'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png', mp3: 'audio/mpeg', xlsx: sheet }
const underWay = new Map<number, Listeners<Told>>()

/** `wx.uploadFile`: a multipart form, its fields first and the file last, and how far it has come. */
export function uploadFile(options: Options) {
  const progress = new Listeners<Told>('onProgressUpdate of an upload')
  const bytes = fileAt(options.filePath)
  const refused =
    refusal({ ...options, method: 'POST' }, 'uploadFile') ??
    (bytes === undefined ? new Refused('createUploadTask:fail file not found') : undefined)
  const id = dispatch('uploadFile', options, refused ?? ((made) => makeSent(made, { options, bytes: bytes ?? '' })))
  underWay.set(id, progress)
  return {
    abort: () => abort(id),
    onProgressUpdate: progress.on,
    offProgressUpdate: progress.off,
    onHeadersReceived: () => {},
    offHeadersReceived: () => {},
  }
}

export function progressed({ id, sent, total }: Progressed): void {
  const progress = Math.floor((sent / total) * 100)
  underWay.get(id)?.call({ progress, totalBytesSent: sent, totalBytesExpectedToSend: total })
}

function makeSent(id: number, { options, bytes }: { options: Options; bytes: string }): Sent {
  const path = String(options.filePath)
  const file = path.slice(path.lastIndexOf('/') + 1)
  const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const fields = Object.entries((options.formData ?? {}) as Record<string, unknown>).map(([name, value]) =>
    part(`name="${name}"`, utf8(String(value))),
  )
  const filePart = part(`name="${String(options.name)}"; filename="${file}"\r\nContent-Type: ${type}`, bytes)
  const body = `${[...fields, filePart].join('')}--${boundary}--\r\n`
  const header = { ...(options.header as Record<string, string>), 'content-type': `multipart/form-data; boundary=${boundary}` }
  return { id, url: String(options.url), method: 'POST', header, body, upload: true, timeoutMilliseconds: timeoutOf(options) }
}

const part = (disposition: string, body: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}\r\n`

const utf8 = (text: string) =>
  encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
