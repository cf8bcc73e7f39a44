import type { ServerResponse } from 'node:http'
import { pageHeaders } from '../../functions/platform/headers'
import type { Handle } from '../http/gateway'
import { listen } from '../http/server'
import { withHeaders } from '../http/withHeaders'
import { createAccessTokens } from './accessTokens'
import { createCodes } from './codes'
import { loadPeople, type WeChatUser } from './people'
import { createPhone } from './phone'
import type { Answer, Routes } from './route'
import { createServerCalls } from './serverCalls'

export type StandInOptions = {
  appId: string
  appSecret: string
  communityId: string
  demoPeople: readonly WeChatUser[]
  visitorsFile: string
  /** People whom WeChat considers a risk: their codes are refused with 40226. */
  riskyOpenids?: readonly string[]
  now?: () => number
}

/** The part of WeChat's server that the product uses, under `/wechat`, and the phone's part under `/wechat/local`. */
export async function createStandIn(options: StandInOptions): Promise<Handle> {
  const { appId, appSecret, communityId, demoPeople, visitorsFile, riskyOpenids = [], now = Date.now } = options
  const people = await loadPeople({ demoPeople, secret: appSecret, file: visitorsFile })
  const codes = createCodes(now)
  const routes: Routes = {
    ...createServerCalls({ appId, appSecret, riskyOpenids, codes, accessTokens: createAccessTokens(now) }),
    ...createPhone({ communityId, people, codes }),
  }
  return withHeaders(pageHeaders(), async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://stand-in')
    const route = routes[pathname.replace(/^\/wechat/, '')]
    send(response, route ? await route({ request, query }) : { status: 404, body: { message: 'Not Found' } })
  })
}

/** The stand-in on a port of its own, for tests; `url` is a value for WECHAT_URL. */
export async function startStandIn(options: StandInOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { port, close } = await listen(0, await createStandIn(options))
  return { url: `http://127.0.0.1:${port}/wechat`, close }
}

function send(response: ServerResponse, { status = 200, type = 'application/json; encoding=utf-8', body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
