import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip as gzipCallback } from 'node:zlib'
import { pageHeaders } from '../../functions/platform/headers'
import { cacheControlOf, shrinks, typeOf } from '../../functions/web/rules'
import type { Handle } from './gateway'
import { withHeaders } from './withHeaders'

const gzip = promisify(gzipCallback)

type Page = { stamp: string; type: string; etag: string; plain: Buffer; zipped: Buffer | undefined }

/** Serves a folder as a single-page app: paths that are no file get the page, unless they have a file extension. */
export function createSite(folder: string): Handle {
  const pages = new Map<string, Page>()

  async function load(path: string): Promise<Page | undefined> {
    const file = join(folder, path)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const stamp = `${found.mtimeMs}-${found.size}`
    const known = pages.get(path)
    if (known?.stamp === stamp) return known
    const page = await readPage(file, stamp)
    pages.set(path, page)
    return page
  }

  return withHeaders(pageHeaders(), async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendPlain(response, 405, 'Method Not Allowed')
    const path = pathOf(request.url ?? '/')
    if (path === undefined) return sendPlain(response, 400, 'Bad Request')
    const name = extname(path) ? path : 'index.html'
    const page = await load(name)
    if (!page) return sendPlain(response, 404, 'Not Found')
    sendPage(request, response, { page, cacheControl: cacheControlOf(name) })
  })
}

async function readPage(file: string, stamp: string): Promise<Page> {
  const plain = await readFile(file)
  const type = typeOf(file)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  return { stamp, type, etag, plain, zipped: shrinks(type) ? await gzip(plain, { level: 9 }) : undefined }
}

function sendPage(request: IncomingMessage, response: ServerResponse, { page, cacheControl }: { page: Page; cacheControl: string }): void {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'])) ? page.zipped : undefined
  const headers = {
    'content-type': page.type,
    'cache-control': cacheControl,
    // Weak, since compressed and plain versions share it.
    etag: `W/${page.etag}`,
    ...(page.zipped && { vary: 'Accept-Encoding' }),
  }
  if (request.headers['if-none-match']?.includes(page.etag)) {
    response.writeHead(304, headers).end()
    return
  }
  const body = zipped ?? page.plain
  response.writeHead(200, { ...headers, 'content-length': body.length, ...(zipped && { 'content-encoding': 'gzip' }) })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The path within the folder; undefined for one that would leave it or cannot be decoded. */
function pathOf(url: string): string | undefined {
  try {
    const parts = decodeURIComponent(url.split(/[?#]/)[0] ?? '/')
      .split(/[/\\]/)
      .filter(Boolean)
    return parts.some((part) => part === '..' || part.includes('\0')) ? undefined : parts.join('/')
  } catch {
    return undefined
  }
}

function sendPlain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text)
}
