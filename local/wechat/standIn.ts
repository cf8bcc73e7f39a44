import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, resolve } from 'node:path'
import * as z from 'zod/mini'
import { readBody } from '../http/body'
import type { Handle } from '../http/gateway'
import { listen } from '../http/server'
import { createAccessTokens } from './accessTokens'
import { createCodes } from './codes'
import { loadPeople, type WeChatUser } from './people'
import { type ErrCode, refusal } from './refusals'

export type StandInOptions = {
  appId: string
  appSecret: string
  communityId: string
  demoPeople: readonly WeChatUser[]
  visitorsFile: string
  /** Whom WeChat takes for a risk: their codes are refused with 40226. */
  riskyOpenids?: readonly string[]
  now?: () => number
}

type Ask = { request: IncomingMessage; query: URLSearchParams }
type Answer = { status?: number; type?: string; body: unknown }
type Route = (ask: Ask) => Promise<Answer>

const limitBytes = 100 * 1024
const pages = { '/local/phone': 'phone.html', '/local/phone.css': 'phone.css', '/local/phone.js': 'phone.js' }
const pageTypes: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' }

const TokenRequest = z.object({
  grant_type: z.optional(z.string()),
  appid: z.optional(z.string()),
  secret: z.optional(z.string()),
  force_refresh: z.optional(z.boolean()),
})
const CodeRequest = z.object({ person: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) })

/** WeChat's server as far as the product asks it, under `/wechat`, and under `/wechat/local` what plays a phone. */
export async function createStandIn(options: StandInOptions): Promise<Handle> {
  const { appId, appSecret, now = Date.now } = options
  const people = await loadPeople({ demoPeople: options.demoPeople, secret: appSecret, file: options.visitorsFile })
  const codes = createCodes(now)
  const accessTokens = createAccessTokens(now)

  function badApp(appid: string | null | undefined, secret: string | null | undefined): ErrCode | undefined {
    if (!appid) return 41002
    if (!secret) return 41004
    if (appid !== appId) return 40013
    return secret === appSecret ? undefined : 40125
  }

  async function codeToSession({ request, query }: Ask): Promise<Answer> {
    const code = query.get('js_code')
    const errcode = badApp(query.get('appid'), query.get('secret'))
    if (request.method !== 'GET') return plain(refusal(43001))
    if (errcode === 41002 || errcode === 41004) return plain(refusal(errcode))
    if (!code) return plain(refusal(41008))
    if (errcode) return plain(refusal(errcode))
    if (query.get('grant_type') !== 'authorization_code') return plain(refusal(40002))
    const spent = codes.spend(code)
    if ('errcode' in spent) return plain(refusal(spent.errcode))
    if (options.riskyOpenids?.includes(spent.openid)) return plain(refusal(40226))
    return plain({ session_key: randomBytes(16).toString('base64'), openid: spent.openid })
  }

  async function stableToken({ request }: Ask): Promise<Answer> {
    if (request.method !== 'POST') return { body: refusal(43002) }
    const text = (await readBody(request, limitBytes))?.toString()
    if (!text) return { body: refusal(44002) }
    const asked = TokenRequest.safeParse(parseJson(text))
    if (!asked.success) return { body: refusal(47001) }
    const { grant_type, appid, secret, force_refresh } = asked.data
    const errcode = badApp(appid, secret)
    if (errcode) return { body: refusal(errcode) }
    if (grant_type !== 'client_credential') return { body: refusal(40002) }
    const granted = force_refresh ? accessTokens.force() : accessTokens.current()
    return { body: 'errcode' in granted ? refusal(granted.errcode) : granted }
  }

  async function listPeople(): Promise<Answer> {
    return { body: { items: people.list().map(({ key, name, roles, note }) => ({ person: key, name, roles, note })) } }
  }

  async function makeCode({ request }: Ask): Promise<Answer> {
    if (request.method !== 'POST') return { status: 405, body: { message: 'POST {person}' } }
    const asked = CodeRequest.safeParse(parseJson((await readBody(request, limitBytes))?.toString() ?? ''))
    if (!asked.success) return { status: 400, body: { message: 'person: the key of a demo person, or a name of 1 to 40 characters' } }
    const { openid } = await people.find(asked.data.person)
    return { body: { code: codes.make(openid) } }
  }

  async function phonePage(file: string): Promise<Answer> {
    const text = await readFile(resolve('local/wechat/phone', file), 'utf8')
    return { type: `${pageTypes[extname(file)]}; charset=utf-8`, body: text.replaceAll('{communityId}', options.communityId) }
  }

  const routes: Record<string, Route> = {
    '/sns/jscode2session': codeToSession,
    '/cgi-bin/stable_token': stableToken,
    '/local/people': listPeople,
    '/local/codes': makeCode,
    ...Object.fromEntries(Object.entries(pages).map(([path, file]) => [path, () => phonePage(file)])),
  }
  return async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://stand-in')
    const route = routes[pathname.replace(/^\/wechat/, '')]
    send(response, route ? await route({ request, query }) : { status: 404, body: { message: 'Not Found' } })
  }
}

/** The stand-in on a port of its own, for tests; `url` is what WECHAT_URL would be. */
export async function startStandIn(options: StandInOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { port, close } = await listen(0, await createStandIn(options))
  return { url: `http://127.0.0.1:${port}/wechat`, close }
}

/** WeChat answers jscode2session as plain text, whatever is in it. */
const plain = (body: object): Answer => ({ type: 'text/plain', body })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status = 200, type = 'application/json; encoding=utf-8', body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
