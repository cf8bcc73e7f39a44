import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { createAccessTokens } from './accessTokens'
import type { createCodes } from './codes'
import { type ErrCode, refusal } from './refusals'
import { type Answer, type Ask, parseJson, type Routes, textOf } from './route'

type Options = {
  appId: string
  appSecret: string
  riskyOpenids: readonly string[]
  codes: ReturnType<typeof createCodes>
  accessTokens: ReturnType<typeof createAccessTokens>
}

const TokenRequest = z.object({
  grant_type: z.optional(z.string()),
  appid: z.optional(z.string()),
  secret: z.optional(z.string()),
  force_refresh: z.optional(z.boolean()),
})

/** The calls that the product's server makes to api.weixin.qq.com, with WeChat's own refusals. */
export function createServerCalls({ appId, appSecret, riskyOpenids, codes, accessTokens }: Options): Routes {
  const missing = (appid: string | null | undefined, secret: string | null | undefined): ErrCode | undefined =>
    !appid ? 41002 : !secret ? 41004 : undefined
  const wrong = (appid: string | null | undefined, secret: string | null | undefined): ErrCode | undefined =>
    appid !== appId ? 40013 : secret !== appSecret ? 40125 : undefined

  async function codeToSession({ request, query }: Ask): Promise<Answer> {
    const [appid, secret, code] = [query.get('appid'), query.get('secret'), query.get('js_code')]
    if (request.method !== 'GET') return plain(refusal(43001))
    const errcode = missing(appid, secret) ?? (code ? wrong(appid, secret) : 41008)
    if (errcode) return plain(refusal(errcode))
    if (query.get('grant_type') !== 'authorization_code') return plain(refusal(40002))
    const spent = codes.spend(code ?? '')
    if ('errcode' in spent) return plain(refusal(spent.errcode))
    if (riskyOpenids.includes(spent.openid)) return plain(refusal(40226))
    return plain({ session_key: randomBytes(16).toString('base64'), openid: spent.openid })
  }

  async function stableToken(ask: Ask): Promise<Answer> {
    if (ask.request.method !== 'POST') return { body: refusal(43002) }
    const text = await textOf(ask)
    if (!text) return { body: refusal(44002) }
    const asked = TokenRequest.safeParse(parseJson(text))
    if (!asked.success) return { body: refusal(47001) }
    const { grant_type, appid, secret, force_refresh } = asked.data
    const errcode = missing(appid, secret) ?? wrong(appid, secret)
    if (errcode) return { body: refusal(errcode) }
    if (grant_type !== 'client_credential') return { body: refusal(40002) }
    const granted = force_refresh ? accessTokens.force() : accessTokens.current()
    return { body: 'errcode' in granted ? refusal(granted.errcode) : granted }
  }

  return { '/sns/jscode2session': codeToSession, '/cgi-bin/stable_token': stableToken }
}

/** WeChat answers jscode2session as plain text, whatever the content. */
const plain = (body: object): Answer => ({ type: 'text/plain', body })
