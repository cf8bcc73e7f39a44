import * as z from 'zod/mini'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

/** A web page's login request. `secretHash` is of the secret that only the page knows; `until` in milliseconds. */
const Ticket = z.object({
  id: z.string(),
  secretHash: z.string(),
  until: z.number(),
  state: z.enum(['waiting', 'confirmed', 'collected']),
  personId: z.optional(z.string()),
})
export type Ticket = z.infer<typeof Ticket>

const keyOf = (id: string) => ({ partition: `ticket#${id}`, sort: 'ticket' })
const keptSeconds = 3_600

export async function findTicket(ctx: Context, id: string): Promise<Ticket | undefined> {
  const item = await ctx.table.get(keyOf(id))
  return item && Ticket.parse(item)
}

export function putTicket(ticket: Ticket): Write {
  return {
    key: keyOf(ticket.id),
    put: { ...ticket, expiresAt: Math.floor(ticket.until / 1000) + keptSeconds },
    when: 'absent',
    named: 'ticket',
  }
}

/** Moves a ticket from `waiting` to `confirmed` by a person, or from `confirmed` to `collected`; fails in any other state. */
export function moveTicket(id: string, from: Ticket['state'], to: Ticket['state'], personId?: string): Write {
  return { key: keyOf(id), change: { set: { state: to, personId } }, when: [['state', '=', from]], named: 'ticket' }
}
