import type { Hono } from 'hono'
import { contract } from '../../contract/contract'
import { sentences } from '../../functions/areas'
import { createHsds } from '../../functions/hsds/app'
import { createOpen311 } from '../../functions/open311/app'
import { createHttp } from '../../functions/platform/http'
import { allRoutes } from './routes'
import type { World } from './world'

type Procedure = {
  '~orpc': { route: { method?: string; path?: string }; outputSchema?: { '~standard': { validate(value: unknown): unknown } } }
}

export type Reply = { status: number; body: Record<string, unknown>; text: string; headers: Headers }

/** The routes by the name of area and verb, `bookings.book`. */
export const procedures: ReadonlyMap<string, Procedure> = new Map(
  Object.entries(contract).flatMap(([area, verbs]) =>
    Object.entries(verbs).map(([verb, procedure]) => [`${area}.${verb}`, procedure as unknown as Procedure] as const),
  ),
)

/** The HTTP surface over a world's services, to which requests are sent as they are. */
export function rawOf(world: World): Hono {
  const services = async () => world.services
  const beside = { '/open311/v2': createOpen311({ services, sentences }), '/hsds/v3': createHsds({ services, sentences }) }
  return createHttp(allRoutes as Parameters<typeof createHttp>[0], {
    services,
    sentences,
    openapi: async () => '{}',
    beside,
  }) as unknown as Hono
}

/** The HTTP surface over a world's services: raw requests, and calls by route whose answers must fit the contract. */
export function httpOf(world: World) {
  const app = rawOf(world)

  async function send(path: string, { method = 'GET', token, body, headers = {} }: Sent = {}): Promise<Reply> {
    const sent = new Headers(headers)
    if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json')
    if (token !== undefined) sent.set('authorization', `Bearer ${token}`)
    const response = await app.request(path, {
      method,
      headers: sent,
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: text.startsWith('<') ? {} : text ? JSON.parse(text) : {} }
  }

  /** Calls a route with its input, path values taken out of it; an answer of 200 is parsed with the contract. */
  async function call(name: string, input: Record<string, unknown>, token?: string): Promise<Reply> {
    const procedure = procedures.get(name)
    const { method = 'POST', path = '' } = procedure?.['~orpc'].route ?? {}
    const rest = { ...input }
    const address = path.replace(/\{(\w+)\}/g, (_, key: string) => {
      delete rest[key]
      return encodeURIComponent(String(input[key]))
    })
    const query = method === 'GET' && Object.keys(rest).length > 0 ? `?${new URLSearchParams(rest as Record<string, string>)}` : ''
    const reply = await send(`${address}${query}`, { method, token, body: method === 'GET' ? undefined : rest })
    if (reply.status === 200) await mustFit(name, procedure, reply.body)
    return reply
  }

  return { send, call }
}

type Sent = { method?: string; token?: string; body?: unknown; headers?: Record<string, string> }

async function mustFit(name: string, procedure: Procedure | undefined, body: unknown): Promise<void> {
  const result = (await procedure?.['~orpc'].outputSchema?.['~standard'].validate(body)) as { issues?: unknown } | undefined
  if (!result || result.issues) throw new Error(`${name} answered what its contract does not say: ${JSON.stringify(result?.issues)}`)
}
