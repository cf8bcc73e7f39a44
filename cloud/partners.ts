import { VenueId } from '../contract/ids'
import { venueOf } from '../functions/communities/lookup'
import { putPartner, revokePartner } from '../functions/open311/store'
import { personEvent, personEvents } from '../functions/people/events'
import { personKey, type StoredPerson } from '../functions/people/lookup'
import { commit } from '../functions/platform/commit'
import type { Context } from '../functions/platform/context'

type NewPartner = { name: string; mayWrite: boolean; place: string | null }

/**
 * Creates a partner of the community and returns its API key, which cannot be shown again. The partner is a person without a
 * login, so that its reports have a requester whose name staff see.
 */
export async function addPartner(ctx: Context, { name, mayWrite, place }: NewPartner): Promise<{ personId: string; apiKey: string }> {
  if (place !== null) await venueOf(ctx, VenueId.parse(place))
  const apiKey = ctx.ids.secret()
  const person: StoredPerson = {
    id: ctx.ids.make('per'),
    communityId: ctx.communityId,
    name,
    language: 'zh-CN',
    textSize: 'standard',
    posts: [],
    openidIndex: 'partner',
    loginVersion: 1,
    logins: {},
    version: 1,
    schema: 1,
  }
  const partner = { personId: person.id, name, mayWrite, place, revokedAt: null, schema: 1 as const }
  const outcome = await commit(ctx, {
    writes: [{ key: personKey(person.id), put: person, when: 'absent', named: 'person' }, ...putPartner(ctx, { apiKey, partner })],
    events: [personEvent(personEvents.partnerAdded, person.id, { mayWrite, place })],
  })
  if (!outcome.done) throw new Error('the new key or id is already taken: try again')
  return { personId: person.id, apiKey }
}

/** Revokes a partner's key. Its reports stay. */
export async function endPartner(ctx: Context, personId: string): Promise<void> {
  const write = await revokePartner(ctx, personId)
  if (!write) throw new Error(`${ctx.communityId} has no partner with the id ${personId}`)
  await commit(ctx, { writes: [write], events: [personEvent(personEvents.partnerRevoked, personId, {})] })
}
