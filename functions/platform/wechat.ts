import * as z from 'zod/mini'
import type { Environment } from './environment'
import { log } from './log'
import { refuse } from './refuse'
import type { Secrets } from './secrets'

const Answer = z.looseObject({ errcode: z.optional(z.number()), openid: z.optional(z.string()) })

/** The errcodes of api.weixin.qq.com for an unusable code (40029 invalid, 40163 used, 40226 risky user). */
const codeRefused = new Set([40029, 40163, 40226])
const tooOften = new Set([45011, 45009])

/** The log line of logins that fail for a reason other than the code or its person; cloud/alarms.yml counts it. */
export const loginFailure = 'WeChat login failed'

export type WeChat = { openidOf(code: string): Promise<string> }

/** WeChat's server API. `openidOf` spends a login code; refuses LOGIN_CODE_INVALID, TOO_MANY_REQUESTS, SERVICE_BUSY. */
export function createWeChat({ WECHAT_URL }: Environment, { wechatAppId, wechatAppSecret }: Secrets): WeChat {
  return {
    async openidOf(code) {
      const query = new URLSearchParams({ appid: wechatAppId, secret: wechatAppSecret, js_code: code, grant_type: 'authorization_code' })
      const { openid, errcode } = await ask(`${WECHAT_URL}/sns/jscode2session?${query}`)
      if (openid) return openid
      if (errcode !== undefined && codeRefused.has(errcode)) throw refuse('LOGIN_CODE_INVALID')
      if (errcode !== 45011) log.warn(loginFailure, { errcode })
      if (errcode !== undefined && tooOften.has(errcode)) throw refuse('TOO_MANY_REQUESTS', { retryAfterSeconds: 60 })
      if (errcode === -1) throw refuse('SERVICE_BUSY')
      throw new Error(`jscode2session answered ${errcode}`)
    },
  }
}

// The first call that arrives spends the code, so a lost answer cannot be requested again: the timeout is generous.
async function ask(url: string): Promise<z.infer<typeof Answer>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(8_000) })
    return Answer.parse(await response.json())
  } catch (cause) {
    // WeChat is unreachable, or a proxy answered in its place. The answer may contain the code, so it is not logged.
    log.warn(loginFailure, { fault: cause instanceof Error ? cause.name : 'unknown' })
    throw refuse('SERVICE_BUSY')
  }
}
