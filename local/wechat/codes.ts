import { randomBytes } from 'node:crypto'
import type { ErrCode } from './refusals'

type Code = { openid: string; madeAt: number; used: boolean }

const lifetimeMilliseconds = 5 * 60_000
const minuteMilliseconds = 60_000
const mostAMinute = 100

/** Login codes: each works once, within five minutes, and a person's at most a hundred times a minute. */
export function createCodes(now: () => number) {
  const codes = new Map<string, Code>()
  const spentAt = new Map<string, number[]>()

  function forgetOld(): void {
    for (const [code, { madeAt }] of codes) {
      if (now() - madeAt <= 2 * lifetimeMilliseconds) return
      codes.delete(code)
    }
  }

  return {
    make(openid: string): string {
      forgetOld()
      const code = `0${randomBytes(23).toString('base64url')}`
      codes.set(code, { openid, madeAt: now(), used: false })
      return code
    },
    spend(code: string): { openid: string } | { errcode: ErrCode } {
      const found = codes.get(code)
      if (!found || now() - found.madeAt > lifetimeMilliseconds) return { errcode: 40029 }
      if (found.used) return { errcode: 40163 }
      const lately = (spentAt.get(found.openid) ?? []).filter((at) => now() - at < minuteMilliseconds)
      if (lately.length >= mostAMinute) return { errcode: 45011 }
      spentAt.set(found.openid, [...lately, now()])
      found.used = true
      return { openid: found.openid }
    },
  }
}
