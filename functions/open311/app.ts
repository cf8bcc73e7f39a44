import { Hono } from 'hono'
import type { Services } from '../platform/context'
import { withNewKeys } from '../platform/crypto'
import { faultOf } from '../platform/fault'
import { log } from '../platform/log'
import type { Sentences } from '../platform/sentences'
import { type Ask, toAsk } from './ask'
import { discover } from './discover'
import { Fault, toFault } from './fault'
import { formOf, paramsIn } from './form'
import { type Document, type Format, toResponse } from './format'
import { report } from './report'
import { findToken, getRequest, listRequests } from './requests'
import { defineService, listServices } from './services'

type Env = { Bindings: { requestContext?: { http?: { sourceIp?: string } } } }

/** The calls of GeoReport v2; those ending in a slash take an id. */
const calls: Readonly<Record<string, (ask: Ask) => Promise<Document>>> = {
  'GET services': listServices,
  'GET services/': defineService,
  'POST requests': report,
  'GET requests': listRequests,
  'GET requests/': getRequest,
  'GET tokens/': findToken,
}

type Outside = { services: () => Promise<Services>; sentences: Sentences }

/** Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2) for repairs in public areas, in XML and JSON, below its base path. */
export function createOpen311({ services, sentences }: Outside): Hono<Env> {
  const app = new Hono<Env>()
  app.all('/*', async ({ req, env }) => {
    const started = performance.now()
    const { name, id, format } = partsOf(req.method, new URL(req.url).pathname)
    const done = (response: Response) => {
      log.info('request', { route: `open311 ${name}`, status: response.status, milliseconds: Math.round(performance.now() - started) })
      return response
    }
    try {
      if (name === 'GET discovery') return done(toResponse(discover(originOf(req.raw)), { format }))
      const call = calls[name]
      if (!call) throw new Fault(404, 'there is no such resource: see https://wiki.open311.org/GeoReport_v2')
      const known = await services()
      const address = env?.requestContext?.http?.sourceIp ?? 'unknown'
      const asked = { services: known, params: await paramsOf(req.raw), id, address, idempotencyKey: req.header('idempotency-key') }
      const document = await withNewKeys(known.crypto, async () => call(await toAsk(asked)))
      return done(toResponse(document, { format }))
    } catch (error) {
      return done(answerFault(toFault(error, sentences), { error, format }))
    }
  })
  return app
}

/**
 * `/open311/v2/services/lighting.street.json` is the call `GET services/` with the id `lighting.street` in JSON. A path without
 * a format names no call; its fault is XML.
 */
function partsOf(method: string, path: string): { name: string; id: string; format: Format } {
  const [, resource = '', slash = '', id = '', format] = /\/v2\/([a-z]+)(\/?)(.*?)(?:\.(xml|json))?$/.exec(path) ?? []
  // HEAD is handled like GET (RFC 9110, 9.3.2); Hono drops the body.
  const asked = method === 'HEAD' ? 'GET' : method
  return { name: format ? `${asked} ${resource}${slash}` : 'none', id, format: format === 'json' ? 'json' : 'xml' }
}

// The gateway drops the port from the address; the caller's Host header has it.
function originOf({ url, headers }: Request): string {
  const { protocol, host } = new URL(url)
  return `${headers.get('x-forwarded-proto') ?? protocol.replace(':', '')}://${headers.get('host') ?? host}`
}

// Query parameters count as well, since some clients send their key there; the form takes precedence.
async function paramsOf(request: Request): Promise<URLSearchParams> {
  const query = new URL(request.url).search.slice(1)
  if (request.method !== 'POST') return new URLSearchParams(paramsIn(query))
  const form = await formOf(request)
  return new URLSearchParams([...form, ...paramsIn(query, request)])
}

function answerFault({ status, description, retryAfterSeconds }: Fault, { error, format }: { error: unknown; format: Format }): Response {
  if (status >= 500) log.error('open311', { status, fault: faultOf(error) })
  const headers: Record<string, string> = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
  return toResponse({ root: 'errors', content: [{ code: status, description }] }, { format, status, headers })
}
