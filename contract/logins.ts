import * as z from 'zod/mini'
import { CommunityId, RequestId } from './ids'
import { loginRefusals } from './loginRefusals'
import { Person } from './people'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute, publicRoute } from './route'
import { Instant } from './time'

const Token = z.string().check(z.minLength(1), z.maxLength(4_000))
const Ticket = z.string().check(z.regex(/^tkt_[0-9A-HJKMNP-TV-Z]{26}$/))

/** A login: a short-lived token, another to renew it with, and the person. */
export const Login = z.object({ token: z.string(), expiresAt: Instant, refreshToken: z.string(), person: Person })
export type Login = z.infer<typeof Login>

const byCode = publicRoute
  .route({ method: 'POST', path: '/v1/login', summary: 'Log in with a code of wx.login', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId, code: z.string().check(z.minLength(1), z.maxLength(200)) }))
  .output(Login)
  .errors({ ...pickRefusals(loginRefusals, 'LOGIN_CODE_INVALID'), ...pickRefusals(refusals, 'COMMUNITY_UNKNOWN') })

const refresh = publicRoute
  .route({ method: 'POST', path: '/v1/login/refresh', summary: 'Renew a login with its refresh token', tags: ['logins'] })
  .input(z.strictObject({ refreshToken: Token }))
  .output(Login)
  .errors(pickRefusals(refusals, 'LOGIN_REQUIRED', 'LOGIN_EXPIRED'))

const end = loggedInRoute
  .route({ method: 'POST', path: '/v1/login/end', summary: 'Log out here or on every device', tags: ['logins'] })
  .input(z.strictObject({ requestId: RequestId, everywhere: z.optional(z.boolean()) }))
  .output(z.object({ ended: z.literal(true) }))

/**
 * A web page's login request. Its QR code holds `address`; `secret` stays with the page. Whoever photographs the code can
 * confirm for themselves, but cannot collect the login.
 */
export const WebLogin = z.object({ ticket: Ticket, secret: z.string(), address: z.string(), expiresAt: Instant })
export type WebLogin = z.infer<typeof WebLogin>

const startWeb = publicRoute
  .route({ method: 'POST', path: '/v1/login/web', summary: 'A QR code for a web page', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(WebLogin)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

const confirmWeb = loggedInRoute
  .route({ method: 'POST', path: '/v1/login/web/{ticket}/confirm', summary: 'Confirm a QR code from the phone', tags: ['logins'] })
  .input(z.strictObject({ ticket: Ticket, requestId: RequestId }))
  .output(z.object({ state: z.literal('confirmed') }))
  .errors(pickRefusals(loginRefusals, 'TICKET_EXPIRED', 'TICKET_TAKEN'))

/** The state of a QR code; a confirmed one hands out its login once. */
export const WebLoginOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('confirmed'), login: Login }),
])
export type WebLoginOutcome = z.infer<typeof WebLoginOutcome>

const collectWeb = publicRoute
  .route({ method: 'POST', path: '/v1/login/web/{ticket}/outcome', summary: 'The outcome of a QR code', tags: ['logins'] })
  .input(z.strictObject({ ticket: Ticket, communityId: CommunityId, secret: z.string().check(z.minLength(1), z.maxLength(100)) }))
  .output(WebLoginOutcome)
  .errors(pickRefusals(loginRefusals, 'TICKET_EXPIRED', 'TICKET_TAKEN'))

export const loginsContract = { byCode, refresh, end, startWeb, confirmWeb, collectWeb }
