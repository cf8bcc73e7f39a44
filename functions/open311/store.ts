import * as z from 'zod/mini'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

/** A client with an API key for a community. `place` is the public place for reports that name no known one. */
export const StoredClient = z.object({
  personId: z.string(),
  name: z.string(),
  mayWrite: z.boolean(),
  place: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  schema: z.literal(1),
})
export type StoredClient = z.infer<typeof StoredClient>

// Only an HMAC of the key is stored, so reading the table does not reveal it.
const indexOf = (ctx: Context, apiKey: string) => ctx.crypto.index(ctx.communityId, 'client', apiKey)
const keyOf = (index: string) => ({ partition: `client#${index}`, sort: 'client' })
const ownKey = (personId: string) => ({ partition: `person#${personId}`, sort: 'client' })

/** The client of an API key, revoked or not. */
export async function findClient(ctx: Context, apiKey: string): Promise<StoredClient | undefined> {
  const item = await ctx.table.get(keyOf(indexOf(ctx, apiKey)))
  return item && StoredClient.parse(item)
}

/** A new client, to be found by its key, and a way from its person id to the key's index. */
export function putClient(ctx: Context, { apiKey, client }: { apiKey: string; client: StoredClient }): Write[] {
  const index = indexOf(ctx, apiKey)
  return [
    { key: keyOf(index), put: client, when: 'absent', named: 'client' },
    { key: ownKey(client.personId), put: { index }, when: 'absent', named: 'client' },
  ]
}

/** The write that revokes a client's key from the next call on; undefined if the person is no client. */
export async function revokeClient(ctx: Context, personId: string): Promise<Write | undefined> {
  const own = await ctx.table.get(ownKey(personId))
  if (!own) return undefined
  const revokedAt = new Date(ctx.clock.now()).toISOString()
  return { key: keyOf(String(own.index)), change: { set: { revokedAt } }, when: 'exists', named: 'client' }
}
