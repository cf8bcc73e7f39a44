import type { WebLogin } from '../../contract/logins'
import { toInstant } from '../../contract/time'
import { communityOf } from '../communities/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { countAgainst } from '../platform/rateLimits'
import { loginsPerAddress } from './byCode'
import { putTicket } from './tickets'

const lifetimeMilliseconds = 120_000

/** A ticket for a web page to show as a QR code for two minutes. */
export async function startWebLogin(ctx: Context): Promise<WebLogin> {
  await communityOf(ctx)
  await countAgainst(ctx, loginsPerAddress, ctx.address)
  const ticket = ctx.ids.make('tkt')
  const secret = ctx.ids.secret()
  const until = ctx.clock.now() + lifetimeMilliseconds
  // Nobody's change yet, so no event: what the ticket leads to is the person's login, and that has one.
  await commit(ctx, { writes: [putTicket({ id: ticket, secretHash: hashOf(secret), until, state: 'waiting' })], events: [] })
  return { ticket, secret, address: `${ctx.environment.WEB_LOGIN_ADDRESS}?ticket=${ticket}`, expiresAt: toInstant(until) }
}
