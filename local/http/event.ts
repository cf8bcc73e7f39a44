import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import type { RouteMatch } from './route'

type EventInput = { request: IncomingMessage; body: Buffer; route: RouteMatch; rawPath: string; now: number }

/** Hop-by-hop headers, and cookies, which the event holds separately. */
const notForwarded = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'proxy-connection',
  'cookie',
])

/** Types passed on as text; everything else becomes base64, including a form, and a body without a type (seen on API Gateway). */
const textTypes = /^(text\/.*|application\/(json|xml|javascript))$/

/** A request as API Gateway's HTTP API passes it to a function (payload format 2.0). */
export function toEvent({ request, body, route, rawPath, now }: EventInput): APIGatewayProxyEventV2 {
  const rawQueryString = (request.url ?? '').split('?').slice(1).join('?')
  const headers = forwardedHeaders(request, now)
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).filter(Boolean)
  const isText = isTextual(headers['content-type'], headers['content-encoding'])
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(rawQueryString && { queryStringParameters: queryOf(rawQueryString) }),
    ...(route.pathParameters && { pathParameters: route.pathParameters }),
    requestContext: contextOf({ request, route, rawPath, now }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  }
}

function contextOf({ request, route, rawPath, now }: Omit<EventInput, 'body'>): APIGatewayProxyEventV2['requestContext'] {
  const domainName = (request.headers.host ?? 'localhost').split(':')[0] ?? 'localhost'
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: {
      method: request.method ?? 'GET',
      path: rawPath,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: sourceOf(request),
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: route.routeKey,
    stage: '$default',
    time: accessLogTime(now),
    timeEpoch: now,
  }
}

function forwardedHeaders(request: IncomingMessage, now: number): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values && !notForwarded.has(name)) headers[name] = values.join(',')
  }
  const before = headers['x-forwarded-for']
  const trace = `Root=1-${Math.floor(now / 1_000).toString(16)}-${randomBytes(12).toString('hex')}`
  return {
    ...headers,
    'x-forwarded-for': before ? `${before}, ${sourceOf(request)}` : sourceOf(request),
    'x-forwarded-port': String(request.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
    'x-amzn-trace-id': headers['x-amzn-trace-id'] ?? trace,
  }
}

function sourceOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '')
}

function queryOf(rawQueryString: string): Record<string, string> {
  const query: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value
  }
  return query
}

function isTextual(type: string | undefined, encoding: string | undefined): boolean {
  const bare = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  return textTypes.test(bare) && (encoding === undefined || encoding === 'identity')
}

/** `23/Nov/2026:02:30:00 +0000` */
function accessLogTime(now: number): string {
  const [, day, month, year, time] = new Date(now).toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}
