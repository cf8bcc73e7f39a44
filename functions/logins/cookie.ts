import type { Login } from '../../contract/logins'
import type { Context } from '../platform/context'

/** Only the login routes get it, and each community its own, for two may share a browser. */
const path = '/v1/login'
const nameOf = ({ communityId }: Context) => `refresh-${communityId}`

/** The refresh token of this community's web page, if it sent one. */
export const readCookie = (ctx: Context): string | undefined => (ctx.communityId ? ctx.cookies.get(nameOf(ctx)) : undefined)

/** Moves a login's refresh token from the answer into a cookie, which no script of the page can read. */
export function keepInCookie(ctx: Context, { refreshToken = '', ...login }: Login): Login {
  ctx.cookies.set(nameOf(ctx), refreshToken, { path, seconds: ctx.tokens.lifetimeSeconds.refresh })
  return login
}

export const dropCookie = (ctx: Context): void => ctx.cookies.set(nameOf(ctx), '', { path, seconds: 0 })
