import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

/** Shorter answers would hardly get shorter. */
const leastBytes = 1_024

const zip = promisify(gzip)

/**
 * Sends longer answers gzipped to whoever takes them so. API Gateway gets them in base64 (`hono/aws-lambda` sees to that). An answer
 * with a cookie stays as it is: the length of what is compressed beside a secret can give it away (BREACH).
 */
export const compressed: MiddlewareHandler = async (context, next) => {
  await next()
  const { headers, body } = context.res
  if (!body || headers.has('content-encoding') || headers.has('set-cookie') || !takesGzip(context.req.header('accept-encoding'))) return
  const plain = await context.res.arrayBuffer()
  const long = plain.byteLength >= leastBytes
  context.res = new Response(long ? await zip(plain) : plain, context.res)
  context.res.headers.append('vary', 'accept-encoding')
  if (!long) return
  context.res.headers.delete('content-length')
  context.res.headers.set('content-encoding', 'gzip')
}

const takesGzip = (accepted = '') => /(^|[\s,])(gzip|\*)\s*(;|,|$)/.test(accepted) && !/gzip\s*;\s*q=0(\.0*)?\s*(,|$)/.test(accepted)
