import * as z from 'zod/mini'
import { CommunityId, RequestId } from './ids'
import { loginRefusals } from './loginRefusals'
import { Person } from './people'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute, publicRoute } from './route'
import { Instant } from './time'

const Token = z.string().check(z.minLength(1), z.maxLength(4_000))

/**
 * A login: a short-lived token, another to renew it with, and the person. A web page gets the second one in a cookie that its
 * scripts can't read, not in the answer.
 */
export const Login = z.object({ token: z.string(), expiresAt: Instant, refreshToken: z.optional(z.string()), person: Person })
export type Login = z.infer<typeof Login>

const byCode = publicRoute
  .route({ method: 'POST', path: '/v1/login', summary: 'Log in with a code of wx.login', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId, code: z.string().check(z.minLength(1), z.maxLength(200)) }))
  .output(Login)
  .errors({ ...pickRefusals(loginRefusals, 'LOGIN_CODE_INVALID'), ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN') })

/**
 * A refresh token works once: the answer has the next one. The same `requestId` again, or the same token again within a minute,
 * is the same renewal. A token used again later ends the login. Without `refreshToken` the community's cookie counts.
 */
const refresh = publicRoute
  .route({ method: 'POST', path: '/v1/login/refresh', summary: 'Renew a login with its refresh token', tags: ['logins'] })
  .input(z.strictObject({ refreshToken: z.optional(Token), communityId: z.optional(CommunityId), requestId: z.optional(RequestId) }))
  .output(Login)
  .errors(pickRefusals(refusals, 'LOGIN_REQUIRED', 'LOGIN_EXPIRED'))

const end = loggedInRoute
  .route({ method: 'POST', path: '/v1/login/end', summary: 'Log out here or on every device', tags: ['logins'] })
  .input(z.strictObject({ requestId: RequestId, everywhere: z.optional(z.boolean()) }))
  .output(z.object({ ended: z.literal(true) }))

export const loginsContract = { byCode, refresh, end }
