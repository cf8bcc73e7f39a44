import type { IncomingMessage, ServerResponse } from 'node:http'
import { gatewayAnswer, send, toAnswer } from './answer'
import { readBody } from './body'
import { toEvent } from './event'
import { matchRoute } from './route'

/** Calls a function with an event, like Lambda. */
export type Call = (event: unknown) => Promise<unknown>

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type GatewayOptions = {
  /** The function behind each route. */
  routes: ReadonlyMap<string, Call>
  /** Requests passed on at once, and a second; default all. */
  throttle?: { burst: number; rate: number }
  now?: () => number
  timeoutMilliseconds?: number
}

/** The quotas of HTTP APIs: 10 MB a request, 30 s an integration. */
const limitBytes = 10 * 1024 * 1024
const limitMilliseconds = 30_000

/** API Gateway's HTTP API in front of the functions. */
export function createGateway(options: GatewayOptions): Handle {
  const { routes, throttle, now = Date.now, timeoutMilliseconds = limitMilliseconds } = options
  const passes = throttle ? bucketOf(throttle, now) : () => true
  return async (request, response) => {
    const rawPath = decodedPath(request.url ?? '/')
    if (rawPath === undefined) return send(response, gatewayAnswer(400, 'Bad Request'))
    const route = matchRoute([...routes.keys()], { method: request.method ?? 'GET', path: rawPath })
    const call = route && routes.get(route.routeKey)
    if (!call) return send(response, gatewayAnswer(404, 'Not Found'))
    if (!passes()) return send(response, gatewayAnswer(429, 'Too Many Requests'))
    const body = await readBody(request, limitBytes)
    if (!body) return send(response, gatewayAnswer(413, 'Request Entity Too Large'))
    const event = toEvent({ request, body, route, rawPath, now: now() })
    response.setHeader('apigw-requestid', event.requestContext.requestId)
    send(response, await withinTime(call(event).then(toAnswer, failed), timeoutMilliseconds))
  }
}

/** A bucket of `burst` tokens, refilled at `rate` a second, as API Gateway throttles. */
function bucketOf({ burst, rate }: { burst: number; rate: number }, now: () => number): () => boolean {
  let tokens = burst
  let filledAt = now()
  return () => {
    const at = now()
    tokens = Math.min(burst, tokens + (Math.max(0, at - filledAt) / 1000) * rate)
    filledAt = at
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

function failed(error: unknown) {
  console.error(error)
  return gatewayAnswer(500, 'Internal Server Error')
}

async function withinTime<T>(answer: Promise<T>, milliseconds: number) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ReturnType<typeof gatewayAnswer>>((done) => {
    timer = setTimeout(() => done(gatewayAnswer(503, 'Service Unavailable')), milliseconds)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** HTTP APIs pass the path on decoded, and cut it at a decoded question mark (seen on API Gateway). */
function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/').split('?')[0]
  } catch {
    return undefined
  }
}
