import { randomBytes } from 'node:crypto'
import type { ErrCode } from './refusals'

type Token = { token: string; endsAt: number }
type Grant = { access_token: string; expires_in: number } | { errcode: ErrCode }

const lifetimeMilliseconds = 7_200_000
const renewMilliseconds = 5 * 60_000
const forceApartMilliseconds = 30_000
const mostForcedADay = 20
const beijingMilliseconds = 8 * 3_600_000
const dayMilliseconds = 86_400_000

/**
 * stable_token: normally the same token until five minutes before it expires, then a new one. Forcing gives a new one at once,
 * up to 20 times a day and once in 30 seconds. The previous token works for five minutes beside the new one, older ones do not:
 * forcing twice revokes a leaked token.
 */
export function createAccessTokens(now: () => number) {
  let newest: Token | undefined
  let before: Token | undefined
  let forcedAt: number[] = []

  function make(): Token {
    before = newest && { ...newest, endsAt: Math.min(newest.endsAt, now() + renewMilliseconds) }
    newest = { token: randomBytes(96).toString('base64url'), endsAt: now() + lifetimeMilliseconds }
    return newest
  }

  function current(): Grant {
    return grant(newest && newest.endsAt - now() >= renewMilliseconds ? newest : make())
  }

  function grant({ token, endsAt }: Token): Grant {
    return { access_token: token, expires_in: Math.floor((endsAt - now()) / 1_000) }
  }

  return {
    current,
    force(): Grant {
      forcedAt = forcedAt.filter((at) => dayNumber(at) === dayNumber(now()))
      if (forcedAt.some((at) => now() - at < forceApartMilliseconds)) return current()
      if (forcedAt.length >= mostForcedADay) return { errcode: 45009 }
      forcedAt.push(now())
      return grant(make())
    },
    works(token: string): boolean {
      return [newest, before].some((known) => known?.token === token && known.endsAt > now())
    },
  }
}

const dayNumber = (milliseconds: number) => Math.floor((milliseconds + beijingMilliseconds) / dayMilliseconds)
