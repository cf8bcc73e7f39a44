import { host } from '../host'
import { answering, type Options, Refused } from './api'
import { fileAt } from './files'
import { abort, dispatch, refusal, timeoutOf } from './request'

/** `wx.downloadFile`: a file of the phone's, which goes with the app. */
export function downloadFile(options: Options) {
  const asked = { url: String(options.url), method: 'GET', header: {}, body: null, download: true as const }
  const refused = refusal({ ...options, method: 'GET' }, 'downloadFile')
  const id = dispatch('downloadFile', options, refused ?? ((made) => ({ id: made, ...asked, timeoutMilliseconds: timeoutOf(options) })))
  return { abort: () => abort(id), onProgressUpdate: () => {}, offProgressUpdate: () => {}, onHeadersReceived: () => {} }
}

const begins: Readonly<Record<string, string>> = { pdf: '%PDF-', xlsx: 'PK' }

export const documents = {
  openDocument: answering('openDocument', ({ filePath, fileType }) => {
    const bytes = fileAt(filePath)
    if (bytes === undefined) throw new Refused('file doesn’t exist')
    const type = String(fileType)
    if (!bytes.startsWith(begins[type] ?? '\0')) throw new Refused('filetype not supported')
    host().tell(JSON.stringify({ opened: { type, bytes } }))
    return undefined
  }),
}
