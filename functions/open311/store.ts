import * as z from 'zod/mini'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'

/** A partner with an API key for a community. `place` is the public place for reports that name no known one. */
export const StoredPartner = z.object({
  personId: z.string(),
  name: z.string(),
  mayWrite: z.boolean(),
  place: z.nullable(z.string()),
  revokedAt: z.nullable(z.string()),
  schema: z.literal(1),
})
export type StoredPartner = z.infer<typeof StoredPartner>

// Only an HMAC of the key is stored, so reading the table does not reveal it.
const indexOf = (ctx: Context, apiKey: string) => ctx.crypto.index(ctx.communityId, 'partner', apiKey)
const keyOf = (index: string) => ({ partition: `partner#${index}`, sort: 'partner' })
const ownKey = (personId: string) => ({ partition: `person#${personId}`, sort: 'partner' })

/** The partner of an API key, revoked or not. */
export async function findPartner(ctx: Context, apiKey: string): Promise<StoredPartner | undefined> {
  const item = await ctx.table.get(keyOf(indexOf(ctx, apiKey)))
  return item && StoredPartner.parse(item)
}

/** A new partner, to be found by its key, and a way from its person id to the key's index. */
export function putPartner(ctx: Context, { apiKey, partner }: { apiKey: string; partner: StoredPartner }): Write[] {
  const index = indexOf(ctx, apiKey)
  return [
    { key: keyOf(index), put: partner, when: 'absent', named: 'partner' },
    { key: ownKey(partner.personId), put: { index }, when: 'absent', named: 'partner' },
  ]
}

/** The write that revokes a partner's key from the next call on; undefined if the person is no partner. */
export async function revokePartner(ctx: Context, personId: string): Promise<Write | undefined> {
  const own = await ctx.table.get(ownKey(personId))
  if (!own) return undefined
  const revokedAt = new Date(ctx.clock.now()).toISOString()
  return { key: keyOf(String(own.index)), change: { set: { revokedAt } }, when: 'exists', named: 'partner' }
}
