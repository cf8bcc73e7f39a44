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

/** Makes a ticket, which a web page shows as a QR code for two minutes. */
export async function startWebLogin(ctx: Context): Promise<WebLogin> {
  await communityOf(ctx)
  await countAgainst(ctx, loginsPerAddress, ctx.address)
  const ticket = ctx.ids.make('tkt')
  const secret = ctx.ids.secret()
  const until = ctx.clock.now() + lifetimeMilliseconds
  // No event: nobody has acted yet. The login that follows from the ticket has one.
  await commit(ctx, { writes: [putTicket({ id: ticket, secretHash: hashOf(secret), until, state: 'waiting' })], events: [] })
  return { ticket, secret, address: `${ctx.environment.WEB_LOGIN_ADDRESS}?ticket=${ticket}`, expiresAt: toInstant(until) }
}
