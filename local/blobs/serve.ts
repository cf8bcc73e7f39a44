import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod/mini'
import { blobPath, keepBlob } from '../../functions/platform/blobs/folder'
import { downloadText, signatureFits } from '../../functions/platform/blobs/signature'
import type { Handle } from '../http/gateway'
import { FormBroken, readForm } from './form'
import { forbids, sizeRange } from './policy'

type ServeOptions = { folder: string; secret: string; now: () => number }

/** A refusal with S3's codes and statuses. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const Policy = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.tuple([z.string(), z.union([z.string(), z.number()]), z.union([z.string(), z.number()])]),
      z.record(z.string(), z.string()),
    ]),
  ),
})
const unsigned = ['policy', 'signature']
const preflight = new Map([
  ['access-control-allow-methods', 'GET, POST'],
  ['access-control-allow-headers', '*'],
  ['access-control-max-age', '3600'],
])

/** Serves the folder store under `/blobs`: takes signed forms and serves signed addresses. */
export function createBlobServer(options: ServeOptions): Handle {
  return async (request, response) => {
    // Any origin is allowed, since everything is signed; in the cloud the bucket allows the app's own.
    response.setHeader('access-control-allow-origin', '*')
    try {
      if (request.method === 'OPTIONS') response.setHeaders(preflight)
      else if (request.method === 'POST') await upload(options, request)
      else if (request.method === 'GET' || request.method === 'HEAD') return await download(options, { request, response })
      else throw new Refused(405, 'MethodNotAllowed', 'POST, GET or HEAD')
      response.writeHead(204).end()
    } catch (error) {
      const refused = error instanceof FormBroken ? new Refused(400, 'MalformedPOSTRequest', error.message) : error
      if (!(refused instanceof Refused)) throw error
      response.writeHead(refused.status, { 'content-type': 'application/xml', connection: 'close' })
      response.end(
        `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${refused.code}</Code><Message>${asXml(refused.message)}</Message></Error>`,
      )
    }
  }
}

async function upload(options: ServeOptions, request: IncomingMessage): Promise<void> {
  const { fields, file } = await readForm(request, request.headers)
  if (!file) throw new Refused(400, 'InvalidArgument', 'POST requires exactly one file upload per request.')
  await store(options, { fields, body: file })
}

async function store(
  { folder, secret, now }: ServeOptions,
  { fields, body }: { fields: Record<string, string>; body: AsyncIterable<Buffer> },
) {
  const { policy: text = '', signature = '', key = '' } = fields
  if (!signatureFits(secret, { text, signature }))
    throw new Refused(403, 'SignatureDoesNotMatch', 'The signature does not match the policy.')
  const policy = Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
  const reason = forbids(policy, { fields, now: now(), unsigned })
  if (reason) throw new Refused(403, 'AccessDenied', reason)
  const path = blobPath(folder, key)
  const written = `${path}.${randomUUID()}`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeWithin(written, body, sizeRange(policy))
    await keepBlob({ written, path, type: fields['Content-Type'] ?? 'application/octet-stream' })
  } catch (error) {
    await rm(written, { force: true })
    throw error
  }
}

async function writeWithin(file: string, body: AsyncIterable<Buffer>, { least, most }: { least: number; most: number }): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    let length = 0
    for await (const chunk of body) {
      length += chunk.length
      if (length > most) throw new Refused(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
      await handle.write(chunk)
    }
    if (length < least) throw new Refused(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size')
  } finally {
    await handle.close()
  }
}

async function download(
  { folder, secret, now }: ServeOptions,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://blobs')
  const key = pathname.replace(/^\/blobs\//, '')
  const expires = Number(searchParams.get('expires'))
  const signature = searchParams.get('signature') ?? ''
  if (!signatureFits(secret, { text: downloadText({ key, expires }), signature })) {
    throw new Refused(403, 'SignatureDoesNotMatch', 'The signature does not match the address.')
  }
  if (expires * 1_000 <= now()) throw new Refused(403, 'AccessDenied', 'Request has expired')
  const path = blobPath(folder, key)
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new Refused(404, 'NoSuchKey', 'The specified key does not exist.')
  response.writeHead(200, {
    'content-type': await readFile(`${path}.type`, 'utf8'),
    'content-length': found.size,
    'cache-control': 'private, max-age=600',
    // Uploads are displayed, never executed.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  })
  if (request.method === 'HEAD') response.end()
  else await pipeline(createReadStream(path), response).catch(() => response.destroy())
}

function asXml(text: string): string {
  return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
