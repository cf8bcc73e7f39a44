import type { loginsContract } from '../../contract/logins'
import type { InputOf } from '../../contract/route'
import { personEvent, personEvents } from '../people/events'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findTicket, moveTicket } from './tickets'

/** Confirms a web page's ticket as the caller. Refuses TICKET_EXPIRED, and TICKET_TAKEN if somebody else confirmed it first. */
export async function confirmWebLogin(ctx: Context, input: InputOf<typeof loginsContract.confirmWeb>): Promise<{ state: 'confirmed' }> {
  const caller = mustBeLoggedIn(ctx)
  const ticket = await findTicket(ctx, input.ticket)
  if (!ticket || (ticket.state === 'waiting' && ticket.until <= ctx.clock.now())) throw refuse('TICKET_EXPIRED')
  if (ticket.personId === caller.id) return { state: 'confirmed' }

  const outcome = await commit(ctx, {
    request: { verb: 'confirmWebLogin', input },
    writes: [moveTicket(ticket.id, 'waiting', 'confirmed', caller.id)],
    events: [personEvent(personEvents.webLoginConfirmed, caller.id, {})],
  })
  if (!outcome.done && !outcome.failures.some(({ item }) => item?.personId === caller.id)) throw refuse('TICKET_TAKEN')
  return { state: 'confirmed' }
}
