import type { InputOf } from '../../contract/route'
import { toInstant } from '../../contract/time'
import type { TicketSight, webLoginsContract } from '../../contract/webLogins'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'
import { findTicket, mustWait } from './tickets'

/** What the phone shows before it confirms a web page: who asks, and three numbers of which the page shows one. Refuses TICKET_EXPIRED, TICKET_TAKEN. */
export async function seeWebLogin(ctx: Context, input: InputOf<typeof webLoginsContract.seeWeb>): Promise<TicketSight> {
  mustBeLoggedIn(ctx)
  const { device, network, startedAt, until, numbers } = mustWait(ctx, await findTicket(ctx, input.ticket))
  return { device, network, startedAt: toInstant(startedAt), expiresAt: toInstant(until), numbers }
}
