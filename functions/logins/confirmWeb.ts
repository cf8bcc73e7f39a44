import type { InputOf } from '../../contract/route'
import type { webLoginsContract } from '../../contract/webLogins'
import { personEvent, personEvents } from '../people/events'
import { mustBeLoggedIn } from '../platform/caller'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import { findTicket, moveTicket, mustWait, type Ticket } from './tickets'

/**
 * Confirms a web page's ticket as the caller, who says which number stands on the page; a wrong one ends the ticket. Refuses
 * TICKET_EXPIRED, TICKET_NUMBER_WRONG, and TICKET_TAKEN if somebody else confirmed it first.
 */
export async function confirmWebLogin(ctx: Context, input: InputOf<typeof webLoginsContract.confirmWeb>): Promise<{ state: 'confirmed' }> {
  const caller = mustBeLoggedIn(ctx)
  const ticket = await findTicket(ctx, input.ticket)
  const answer = answerTo(caller.id, ticket)
  if (answer) return answer

  const { id, number } = mustWait(ctx, ticket)
  const right = input.number === number
  await commit(ctx, {
    request: { verb: 'confirmWebLogin', input },
    writes: [moveTicket(id, 'waiting', right ? 'confirmed' : 'refused', { personId: caller.id, loginId: caller.loginId })],
    events: [personEvent(right ? personEvents.webLoginConfirmed : personEvents.webLoginRefused, caller.id, {})],
  })
  // Whatever came first, this request or another, the ticket says it.
  const decided = await findTicket(ctx, id)
  const outcome = answerTo(caller.id, decided)
  if (outcome) return outcome
  mustWait(ctx, decided)
  throw new Error('a decided ticket still waits')
}

/** The caller's own decision, if they made one. */
function answerTo(personId: string, ticket: Ticket | undefined): { state: 'confirmed' } | undefined {
  if (ticket?.personId !== personId) return undefined
  if (ticket.state === 'refused') throw refuse('TICKET_NUMBER_WRONG')
  return { state: 'confirmed' }
}
