import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { S3Client } from '@aws-sdk/client-s3'
import { createS3Blobs } from '../../../../functions/platform/blobs/s3'
import { readForm } from '../../../../local/blobs/form'
import { forbids, sizeRange } from '../../../../local/blobs/policy'
import { readBody } from '../../../../local/http/body'
import { listen } from '../../../../local/http/server'
import { credentials, policySignature, region, requestIsSigned } from './sigv4'
import type { BlobStore } from './store'

const bucket = 'shiliu-test-blobs'
const mostBytes = 10_000

/** No S3 can be reached from a test: this keeps objects in memory and checks each signature as S3 documents it. */
export async function startS3(): Promise<BlobStore> {
  const objects = new Map<string, { bytes: Buffer; type: string }>()
  let passed = 0
  const now = () => Date.now() + passed

  async function upload(request: IncomingMessage): Promise<number> {
    const { fields, file } = await readForm(request, request.headers)
    return file ? store(fields, await buffer(file)) : 400
  }

  function store(fields: Record<string, string>, bytes: Buffer): number {
    const text = fields.Policy ?? ''
    if (!fields['X-Amz-Signature'] || policySignature(text, fields['X-Amz-Credential'] ?? '') !== fields['X-Amz-Signature']) return 403
    const policy = JSON.parse(Buffer.from(text, 'base64').toString())
    if (forbids(policy, { fields, now: now(), unsigned: ['Policy', 'X-Amz-Signature'] })) return 403
    const { least, most } = sizeRange(policy)
    if (bytes.length < least || bytes.length > most) return 400
    objects.set(fields.key ?? '', { bytes, type: fields['Content-Type'] ?? '' })
    return 204
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname).replace(`/${bucket}/`, '')
    const found = objects.get(key)
    if (request.method === 'POST') return void response.writeHead(await upload(request)).end()
    if (!requestIsSigned(request, now())) return void response.writeHead(403).end()
    if (request.method === 'PUT') {
      objects.set(key, { bytes: (await readBody(request, mostBytes)) ?? Buffer.of(), type: request.headers['content-type'] ?? '' })
      return void response.writeHead(200, { etag: '"1"' }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return void response.writeHead(204).end()
    }
    if (found) return void response.writeHead(200, { 'content-type': found.type, 'content-length': found.bytes.length }).end(found.bytes)
    response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code><Message>none</Message></Error>')
  }

  const { port, close } = await listen(0, answer)
  const client = new S3Client({ endpoint: `http://127.0.0.1:${port}`, forcePathStyle: true, region, credentials })
  return {
    blobs: createS3Blobs(client, bucket),
    policyField: 'Policy',
    signatureField: 'X-Amz-Signature',
    pass: (seconds) => {
      passed += seconds * 1_000
    },
    names: async () => [...objects.keys()],
    async close() {
      client.destroy()
      await close()
    },
  }
}
