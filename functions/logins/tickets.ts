import * as z from 'zod/mini'
import { Device } from '../../contract/devices'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refuse'
import type { Write } from '../platform/write'

/**
 * A web page's login request. `secretHash` is of the secret that only the page knows; `number` stands on the page, and the phone
 * offers it among `numbers`; `startedAt` and `until` in milliseconds. A wrong number makes it `refused`.
 */
const Ticket = z.object({
  id: z.string(),
  secretHash: z.string(),
  device: Device,
  network: z.string(),
  number: z.number(),
  numbers: z.array(z.number()),
  startedAt: z.number(),
  until: z.number(),
  state: z.enum(['waiting', 'confirmed', 'collected', 'refused']),
  /** Who decided, and in which of their logins. */
  personId: z.optional(z.string()),
  loginId: z.optional(z.string()),
})
export type Ticket = z.infer<typeof Ticket>

const keyOf = (id: string) => ({ partition: `ticket#${id}`, sort: 'ticket' })
const keptSeconds = 3_600

export async function findTicket(ctx: Context, id: string): Promise<Ticket | undefined> {
  const item = await ctx.table.get(keyOf(id))
  return item && Ticket.parse(item)
}

/** The ticket, if it waits for a phone. Refuses TICKET_EXPIRED, and TICKET_TAKEN once somebody has confirmed it. */
export function mustWait(ctx: Context, ticket: Ticket | undefined): Ticket {
  if (!ticket || ticket.state === 'refused' || (ticket.state === 'waiting' && ticket.until <= ctx.clock.now()))
    throw refuse('TICKET_EXPIRED')
  if (ticket.state !== 'waiting') throw refuse('TICKET_TAKEN')
  return ticket
}

export function putTicket(ticket: Ticket): Write {
  return {
    key: keyOf(ticket.id),
    put: { ...ticket, expiresAt: Math.floor(ticket.until / 1000) + keptSeconds },
    when: 'absent',
    named: 'ticket',
  }
}

/** Moves a ticket from `waiting` to `confirmed` or `refused` by a person, or from `confirmed` to `collected`; fails in any other state. */
export function moveTicket(id: string, from: Ticket['state'], to: Ticket['state'], by?: { personId: string; loginId: string }): Write {
  return { key: keyOf(id), change: { set: { state: to, ...by } }, when: [['state', '=', from]], named: 'ticket' }
}
