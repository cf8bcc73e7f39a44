import { Hono } from 'hono'
import { CommunityId } from '../../contract/ids'
import { catalogueOf } from '../catalogue/lookup'
import { communityOf } from '../communities/lookup'
import { inCommunity } from '../platform/community'
import type { Services } from '../platform/context'
import { faultOf } from '../platform/fault'
import { log } from '../platform/log'
import { countAgainst } from '../platform/rateLimits'
import { refuse } from '../platform/refuse'
import type { Sentences } from '../platform/sentences'
import { Fault, toFault } from './fault'
import { listOf } from './list'
import { wantedOf } from './params'
import { resources } from './rows'
import { type Fields, viewOf } from './view'

type Env = { Bindings: { requestContext?: { http?: { sourceIp?: string } } } }
type Outside = { services: () => Promise<Services>; sentences: Sentences }
type Call = { services: () => Promise<Services>; params: URLSearchParams; address: string }

const perAddress = { purpose: 'hsds-address', most: 300, windowSeconds: 600 }

/** HSDS 3 (https://docs.openreferral.org) of a community's catalogue: reads in JSON, for anybody, below its base path. */
export function createHsds({ services, sentences }: Outside): Hono<Env> {
  const app = new Hono<Env>()
  app.all('*', async ({ req, env }) => {
    const started = performance.now()
    const { pathname, searchParams: params } = new URL(req.url)
    const [, resource = '', , id] = /\/v3(?:\/([a-z_]*)(\/([^/]*))?)?$/.exec(pathname) ?? [undefined, 'none']
    const done = (response: Response) => {
      const milliseconds = Math.round(performance.now() - started)
      log.info('request', { route: `hsds ${Object.hasOwn(resources, resource) ? resource : ''}`, status: response.status, milliseconds })
      return response
    }
    try {
      if (req.method !== 'GET' && req.method !== 'HEAD') throw new Fault(405, 'this API only reads: use GET')
      const address = env?.requestContext?.http?.sourceIp ?? 'unknown'
      return done(Response.json(resource === '' ? root : await read({ services, params, address }, { resource, id })))
    } catch (error) {
      return done(answerFault(toFault(error, sentences), error))
    }
  })
  return app
}

/** What the API is; the fields are those of HSDS 3.0, without a profile of our own. */
const root: Fields = {
  version: '3.0',
  profile: 'https://docs.openreferral.org',
  openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
  description: 'The services of a community and who offers them. Each call names its community: jurisdiction_id.',
}

async function read({ services, params, address }: Call, { resource, id }: { resource: string; id?: string }): Promise<Fields> {
  const { params: known, rows } = (Object.hasOwn(resources, resource) ? resources[resource] : undefined) ?? unknown()
  const jurisdictionId = params.get('jurisdiction_id')
  if (!jurisdictionId) throw new Fault(400, 'jurisdiction_id was not provided')
  if (!CommunityId.safeParse(jurisdictionId).success) throw refuse('COMMUNITY_UNKNOWN')
  const ctx = inCommunity(await services(), jurisdictionId, { caller: null, address })
  await communityOf(ctx)
  await countAgainst(ctx, perAddress, address)

  const wanted = wantedOf(params, id === undefined ? known : known.filter((name) => forOne.has(name)))
  const all = rows(viewOf(jurisdictionId, await catalogueOf(ctx)))
  if (id === undefined) return listOf(all, wanted)
  const row = all.find((one) => one.id === id)
  if (!row) throw new Fault(404, `there is nothing with this id among the ${resource}`)
  return row.whole(wanted)
}

const forOne = new Set(['jurisdiction_id', 'format', 'full_service'])

function unknown(): never {
  throw new Fault(404, 'there is no such resource: see https://docs.openreferral.org')
}

function answerFault({ status, message, retryAfterSeconds }: Fault, error: unknown): Response {
  if (status >= 500) log.error('hsds', { status, fault: faultOf(error) })
  const headers: Record<string, string> = {
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  }
  return Response.json({ code: status, message }, { status, headers })
}
