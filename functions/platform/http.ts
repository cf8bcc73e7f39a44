import { isUtf8 } from 'node:buffer'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import type { ORPCError, Router } from '@orpc/server'
import { Hono, type HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { RefusalCode } from '../../contract/refusals'
import { callerOf, nobody } from './caller'
import { compressed } from './compressed'
import type { Services } from './context'
import { createCookies } from './cookies'
import { countInMemory } from './countInMemory'
import { withNewKeys } from './crypto'
import { faultOf } from './fault'
import { answerHeaders } from './headers'
import { log } from './log'
import { refuse } from './refuse'
import { type Sentences, sentenceOf } from './sentences'
import type { Asked } from './serve'
import { toRefusal } from './toRefusal'

/** Larger bodies are refused; files are uploaded to signed addresses, never through the API. */
const limitBytes = 100 * 1024

/** Requests without a login from one address, which many phones may share, a minute and instance of the function. */
const mostReads = 3_000
const readWindowSeconds = 60

/** `beside` are surfaces other than the contract's, by path prefix. */
type Outside = {
  services: () => Promise<Services>
  sentences: Sentences
  openapi: () => Promise<string>
  beside?: Readonly<Record<string, Hono<LambdaEnv>>>
}
type LambdaEnv = { Bindings: { requestContext?: { requestId?: string; http?: { sourceIp?: string } } } }

/** The HTTP surface: body limit, caller, routes, refusals as `{code, message, data}`, one log line a request. */
// biome-ignore lint/suspicious/noExplicitAny: oRPC's own type for a router of any contract
export function createHttp(router: Router<any, Asked>, { services, sentences, openapi, beside = {} }: Outside): Hono<LambdaEnv> {
  const toBody = (error: ORPCError<string, unknown>) => bodyOf(toRefusal(error), sentences)
  const answer = (refusal: ORPCError<string, unknown>) => Response.json(toBody(refusal), { status: refusal.status })
  const routes = new OpenAPIHandler<Asked>(router, {
    clientInterceptors: [
      async ({ next, path, context }) => {
        const started = performance.now()
        try {
          const output = await withNewKeys(context.services.crypto, () => next())
          logRequest(path, 200, started)
          return output
        } catch (error) {
          const refusal = toRefusal(error)
          logRequest(path, refusal.status, started, refusal.code, error)
          throw refusal
        }
      },
    ],
    customErrorResponseBodyEncoder: toBody,
  })

  let mayRead: ((address: string) => boolean) | undefined
  const app = new Hono<LambdaEnv>()
  app.use(async (context, next) => {
    await next()
    const headers = answerHeaders({ https: isHttps(context), path: context.req.path })
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
  })
  app.use(compressed)
  app.use(bodyLimit({ maxSize: limitBytes, onError: () => answer(refuse('BODY_TOO_LARGE', { limitBytes })) }))
  app.get('/v1/openapi.json', async (context) => context.body(await openapi(), 200, { 'content-type': 'application/json' }))
  app.all('/v1/*', async (context) => {
    if (!(await isText(context.req.raw))) return answer(refuse('INPUT_INVALID', { fields: [] }))
    const token = /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
    const known = await services()
    const cookies = createCookies(context.req.header('cookie') ?? '', { https: isHttps(context) })
    mayRead ??= countInMemory({ most: mostReads, windowSeconds: readWindowSeconds }, known.clock)
    const asked = {
      services: known,
      address: context.env?.requestContext?.http?.sourceIp ?? 'unknown',
      agent: context.req.header('user-agent') ?? '',
      cookies,
      ...(token ? await callerOf(known, token) : nobody),
    }
    if (!asked.caller && !mayRead(asked.address))
      return withRetryAfter(answer(refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: readWindowSeconds })))
    const { matched, response } = await routes.handle(context.req.raw, { context: asked })
    if (!matched) return answer(refuse('ROUTE_UNKNOWN'))
    for (const cookie of cookies.answer) response.headers.append('set-cookie', cookie)
    return withRetryAfter(response)
  })
  for (const [path, surface] of Object.entries(beside)) app.route(path, surface)
  app.notFound(() => answer(refuse('ROUTE_UNKNOWN')))
  app.onError((error) => {
    const refusal = toRefusal(error)
    logRequest([], refusal.status, performance.now(), refusal.code, error)
    return answer(refusal)
  })
  return app
}

/** API Gateway says how it was called; a page on this machine comes without encryption. */
const isHttps = ({ req }: { req: HonoRequest }) => req.header('x-forwarded-proto') === 'https'

/** Bytes of another charset would be read, and stored, as replacement characters. */
const isText = async (request: Request) => request.body === null || isUtf8(await request.clone().arrayBuffer())

/** A 429 says in its header, too, how long to wait. */
async function withRetryAfter(response: Response): Promise<Response> {
  if (response.status !== 429) return response
  const { data } = (await response.clone().json()) as { data: { retryAfterSeconds: number } }
  const headers = new Headers(response.headers)
  headers.set('retry-after', String(data.retryAfterSeconds))
  return new Response(response.body, { status: response.status, headers })
}

function bodyOf({ code, status, data }: ORPCError<RefusalCode, unknown>, sentences: Sentences) {
  return { defined: true, code, status, message: sentenceOf(sentences, { code, data }), data: data ?? {} }
}

function logRequest(path: readonly string[], status: number, started: number, code?: string, error?: unknown): void {
  const line = { route: path.join('.'), status, milliseconds: Math.round(performance.now() - started), code }
  if (status < 500) log.info('request', line)
  else log.error('request', { ...line, fault: faultOf(error) })
}
