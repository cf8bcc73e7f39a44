import * as z from 'zod/mini'
import { Device } from './devices'
import { CommunityId, RequestId } from './ids'
import { loginRefusals } from './loginRefusals'
import { Login } from './logins'
import { pickRefusals, refusals } from './refusals'
import { loggedInRoute, publicRoute } from './route'
import { Instant } from './time'

const Ticket = z.string().check(z.regex(/^tkt_[0-9A-HJKMNP-TV-Z]{26}$/))

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
  numbers: z.array(TicketNumber).check(z.minLength(3), z.maxLength(3)),
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

/** Logging in on the web with a QR code. */
export const webLoginsContract = { startWeb, seeWeb, confirmWeb, collectWeb }
