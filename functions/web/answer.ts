import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { pageHeaders } from '../platform/headers'
import { log } from '../platform/log'
import type { Files, StoredFile } from './files'
import { cacheControlOf, type Encoding, encodingFor, fileOf, isHashed, shrinks, typeOf } from './rules'

type Asked = { name: string; encoding: Encoding | undefined; etag: string | undefined }

/** Files that never change are kept in memory up to this size in all. */
const keptBytes = 16 * 1024 * 1024

/**
 * Answers requests for the web app from its files: the type by name, compressed as the browser allows, 304 for what it has. `blobs` is
 * the origin that photos and voices are sent to and read from.
 */
export function createWeb(files: () => Promise<Files>, blobs: string) {
  const answerAsked = createAnswers(files)
  const guards = pageHeaders({ https: true, blobs })
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const answer = await answerAsked(event)
    return { ...answer, headers: { ...guards, ...answer.headers } }
  }
}

function createAnswers(files: () => Promise<Files>) {
  const kept = new Map<string, StoredFile>()
  let bytes = 0

  async function load(stored: string, { name, etag }: Asked): Promise<StoredFile | 'same' | undefined> {
    const known = kept.get(stored)
    if (known) return known.etag === etag ? 'same' : known
    const file = await (await files()).get(stored, etag)
    if (file === undefined || file === 'same' || !isHashed(name) || bytes + file.bytes.length > keptBytes) return file
    kept.set(stored, file)
    bytes += file.bytes.length
    return file
  }

  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { method } = event.requestContext.http
    if (method !== 'GET' && method !== 'HEAD') return { ...plain(405, 'Method Not Allowed'), headers: { allow: 'GET, HEAD' } }
    const name = fileOf(event.rawPath)
    if (name === undefined) return plain(404, 'Not Found')
    const encoding = shrinks(typeOf(name)) ? encodingFor(event.headers['accept-encoding']) : undefined
    const asked = { name, encoding, etag: tagOf(event.headers['if-none-match']) }
    try {
      const file = await load(`${name}${encoding?.suffix ?? ''}`, asked)
      return file === undefined ? plain(404, 'Not Found') : answer(asked, { file, bodiless: method === 'HEAD' })
    } catch (error) {
      log.error('the web app could not be read', { fault: error instanceof Error ? error.name : 'unknown' })
      return { ...plain(503, 'Service Unavailable'), headers: { 'retry-after': '1' } }
    }
  }
}

function answer({ name, encoding, etag }: Asked, { file, bodiless }: { file: StoredFile | 'same'; bodiless: boolean }) {
  const headers = {
    'content-type': typeOf(name),
    'cache-control': cacheControlOf(name),
    ...(shrinks(typeOf(name)) && { vary: 'Accept-Encoding' }),
  }
  if (file === 'same') return { statusCode: 304, headers: { ...headers, ...(etag && { etag }) } }
  return {
    statusCode: 200,
    headers: { ...headers, etag: file.etag, ...(encoding && { 'content-encoding': encoding.name }) },
    ...(bodiless ? {} : { body: Buffer.from(file.bytes).toString('base64'), isBase64Encoded: true }),
  }
}

// S3 refuses what is no ETag.
const tagOf = (header = '') => (/^"[\w-]{1,100}"$/.test(header) ? header : undefined)

function plain(statusCode: number, body: string): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}
