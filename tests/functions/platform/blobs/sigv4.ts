import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

// Signature Version 4 as S3 documents it (API reference, "Authenticating Requests"), written from the text so that it
// checks the SDK and not itself.

export const region = 'cn-northwest-1'
export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The signature of a POST policy: of its base64 text, under the key of the credential's day. */
export function policySignature(policy: string, credential: string): string {
  return hmac(signingKey(credential), policy).toString('hex')
}

/** Whether a request carries a right signature, in its address or its Authorization header, that is still in time. */
export function requestIsSigned(request: IncomingMessage, now: number): boolean {
  const url = new URL(request.url ?? '', 'http://s3')
  const signed = fromAddress(url) ?? fromHeader(request)
  if (!signed || signed.until <= now) return false
  const canonical = [
    request.method,
    url.pathname,
    canonicalQuery(url.searchParams),
    ...signed.headers.map((name) => `${name}:${[request.headers[name]].flat().join(',').trim()}`),
    '',
    signed.headers.join(';'),
    signed.payload,
  ].join('\n')
  const scope = signed.credential.split('/').slice(1).join('/')
  const text = ['AWS4-HMAC-SHA256', signed.date, scope, sha256(canonical)].join('\n')
  return hmac(signingKey(signed.credential), text).toString('hex') === signed.signature
}

type Signed = { credential: string; date: string; headers: string[]; signature: string; payload: string; until: number }

function fromAddress({ searchParams: query }: URL): Signed | undefined {
  const signature = query.get('X-Amz-Signature')
  if (!signature) return undefined
  const date = query.get('X-Amz-Date') ?? ''
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    date,
    headers: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature,
    payload: 'UNSIGNED-PAYLOAD',
    until: timeOf(date) + Number(query.get('X-Amz-Expires')) * 1_000,
  }
}

function fromHeader({ headers }: IncomingMessage): Signed | undefined {
  const found = /Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(headers.authorization ?? '')
  if (!found) return undefined
  const date = String(headers['x-amz-date'])
  return {
    credential: found[1] ?? '',
    date,
    headers: (found[2] ?? '').split(';'),
    signature: found[3] ?? '',
    payload: String(headers['x-amz-content-sha256']),
    until: timeOf(date) + 15 * 60_000,
  }
}

function signingKey(credential: string): Buffer {
  const [, day = '', where = '', service = ''] = credential.split('/')
  return ['aws4_request'].reduce(hmac, hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), where), service))
}

function canonicalQuery(query: URLSearchParams): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
}

/** `20261123T023000Z` in milliseconds. */
function timeOf(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}
