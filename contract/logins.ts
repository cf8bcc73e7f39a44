import * as z from 'zod/mini'
import { Device } from './devices'
import { CommunityId, LoginId, RequestId } from './ids'
import { loginRefusals } from './loginRefusals'
import { Person } from './people'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute, publicRoute } from './route'
import { Instant } from './time'

const Token = z.string().check(z.minLength(1), z.maxLength(4_000))
const Ticket = z.string().check(z.regex(/^tkt_[0-9A-HJKMNP-TV-Z]{26}$/))

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

/** The two digits that stand on the web page, to be chosen on the phone. */
const TicketNumber = z.number().check(z.int(), z.gte(10), z.lte(99))

/**
 * A web page's login request. Its QR code holds `address`; `secret` stays with the page. Whoever photographs the code can
 * confirm for themselves, but cannot collect the login. `number` is for the person in front of the page.
 */
export const WebLogin = z.object({ ticket: Ticket, secret: z.string(), address: z.string(), number: TicketNumber, expiresAt: Instant })
export type WebLogin = z.infer<typeof WebLogin>

const startWeb = publicRoute
  .route({ method: 'POST', path: '/v1/login/web', summary: 'A QR code for a web page', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(WebLogin)
  .errors(pickRefusals(refusals, 'COMMUNITY_UNKNOWN'))

/** What the phone shows of a QR code: who asks, from which addresses (`36.102.*.*`), since when, and three numbers, one of them the page's. */
export const TicketSight = z.object({
  device: Device,
  network: z.string(),
  startedAt: Instant,
  expiresAt: Instant,
  numbers: z.array(TicketNumber).check(z.length(3)),
})
export type TicketSight = z.infer<typeof TicketSight>

const seeWeb = loggedInRoute
  .route({ method: 'GET', path: '/v1/login/web/{ticket}', summary: 'Look at a QR code from the phone', tags: ['logins'] })
  .input(z.strictObject({ ticket: Ticket }))
  .output(TicketSight)
  .errors(pickRefusals(loginRefusals, 'TICKET_EXPIRED', 'TICKET_TAKEN'))

/** A wrong number ends the ticket. */
const confirmWeb = loggedInRoute
  .route({ method: 'POST', path: '/v1/login/web/{ticket}/confirm', summary: 'Confirm a QR code from the phone', tags: ['logins'] })
  .input(z.strictObject({ ticket: Ticket, requestId: RequestId, number: TicketNumber }))
  .output(z.object({ state: z.literal('confirmed') }))
  .errors(pickRefusals(loginRefusals, 'TICKET_EXPIRED', 'TICKET_TAKEN', 'TICKET_NUMBER_WRONG'))

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

/** One of a person's logins. What is null was not known when it began. */
export const OwnLogin = z.object({
  id: LoginId,
  by: z.nullable(z.enum(['wechat', 'web'])),
  device: z.nullable(Device),
  network: z.nullable(z.string()),
  since: z.nullable(Instant),
  lastUsedAt: z.nullable(Instant),
  /** Whether it is the one that asks. */
  current: z.boolean(),
})
export type OwnLogin = z.infer<typeof OwnLogin>

/** The latest used first; a person has at most twenty. */
const list = loggedInRoute
  .route({ method: 'GET', path: '/v1/{communityId}/me/logins', summary: 'Where I am logged in', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId }))
  .output(z.object({ items: z.array(OwnLogin), next: z.null() }))

/** Ends one of the caller's logins with effect from its next request; one that has ended already stays so. */
const endOne = loggedInRoute
  .route({ method: 'POST', path: '/v1/{communityId}/me/logins/{loginId}/end', summary: 'Log out one device', tags: ['logins'] })
  .input(z.strictObject({ communityId: CommunityId, loginId: LoginId, requestId: RequestId }))
  .output(z.object({ ended: z.literal(true) }))

export const loginsContract = { byCode, refresh, end, startWeb, seeWeb, confirmWeb, collectWeb, list, endOne }
