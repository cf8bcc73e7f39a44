import { toInstant } from '../../contract/time'
import type { WebLogin } from '../../contract/webLogins'
import { communityOf } from '../communities/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { randomFraction } from '../platform/ids'
import { countAgainst } from '../platform/rateLimits'
import { loginsPerAddress } from './byCode'
import { deviceOf, networkOf } from './rules'
import { putTicket } from './tickets'

const lifetimeMilliseconds = 120_000

/** Makes a ticket, which a web page shows as a QR code for two minutes, beside the number to choose on the phone. */
export async function startWebLogin(ctx: Context): Promise<WebLogin> {
  await communityOf(ctx)
  await countAgainst(ctx, loginsPerAddress, ctx.address)
  const ticket = ctx.ids.make('tkt')
  const secret = ctx.ids.secret()
  const startedAt = ctx.clock.now()
  const until = startedAt + lifetimeMilliseconds
  const numbers = threeNumbers()
  const number = numbers[Math.floor(randomFraction() * numbers.length)] ?? 0
  const seen = { device: deviceOf(ctx.agent), network: networkOf(ctx.address), number, numbers, startedAt, until }
  // No event: nobody has acted yet. The login that follows from the ticket has one.
  await commit(ctx, { writes: [putTicket({ id: ticket, secretHash: hashOf(secret), ...seen, state: 'waiting' })], events: [] })
  return { ticket, secret, address: `${ctx.environment.WEB_LOGIN_ADDRESS}?ticket=${ticket}`, number, expiresAt: toInstant(until) }
}

/** Three different numbers of two digits. */
function threeNumbers(): number[] {
  const numbers = new Set<number>()
  while (numbers.size < 3) numbers.add(10 + Math.floor(randomFraction() * 90))
  return [...numbers]
}
