import type { InputOf } from '../../contract/route'
import type { WebLoginOutcome, webLoginsContract } from '../../contract/webLogins'
import { findPerson } from '../people/lookup'
import { commit } from '../platform/commit'
import type { Context } from '../platform/context'
import { hashOf } from '../platform/crypto'
import { refuse } from '../platform/refuse'
import { keepInCookie } from './cookie'
import { answerLogin, startLogin } from './start'
import { findTicket, moveTicket } from './tickets'

/**
 * Answers a web page with the state of its ticket; a confirmed one gives its login once, the refresh token in a cookie, while the
 * login that confirmed it stands. Refuses TICKET_EXPIRED, TICKET_TAKEN.
 */
export async function collectWebLogin(ctx: Context, input: InputOf<typeof webLoginsContract.collectWeb>): Promise<WebLoginOutcome> {
  const ticket = await findTicket(ctx, input.ticket)
  if (!ticket || ticket.secretHash !== hashOf(input.secret)) throw refuse('NOT_FOUND')
  if (ticket.state === 'collected') throw refuse('TICKET_TAKEN')
  if (ticket.state === 'refused' || ticket.until <= ctx.clock.now()) throw refuse('TICKET_EXPIRED')
  if (ticket.state === 'waiting') return { state: 'waiting' }

  const person = await findPerson(ctx, ticket.personId ?? '')
  if (!person || ticket.loginId === undefined) throw refuse('TICKET_EXPIRED')
  const { loginId, writes, events } = startLogin(ctx, person, { by: 'web', under: ticket.loginId })
  const outcome = await commit(ctx, { writes: [...writes, moveTicket(ticket.id, 'confirmed', 'collected')], events })
  if (!outcome.done) throw refuse(outcome.failures.some(({ name }) => name === 'ticket') ? 'TICKET_TAKEN' : 'TICKET_EXPIRED')
  return { state: 'confirmed', login: keepInCookie(ctx, await answerLogin(ctx, person, { loginId })) }
}
