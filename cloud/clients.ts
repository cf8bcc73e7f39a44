import { VenueId } from '../contract/ids'
import { venueOf } from '../functions/communities/lookup'
import { putClient, revokeClient } from '../functions/open311/store'
import { personEvent, personEvents } from '../functions/people/events'
import { personKey, type StoredPerson } from '../functions/people/lookup'
import { commit } from '../functions/platform/commit'
import type { Context } from '../functions/platform/context'

type NewClient = { name: string; mayWrite: boolean; place: string | null }

/**
 * Creates a client of the community and returns its API key, which cannot be shown again. The client is a person without a
 * login, so that its reports have a requester whose name staff see.
 */
export async function addClient(ctx: Context, { name, mayWrite, place }: NewClient): Promise<{ personId: string; apiKey: string }> {
  if (place !== null) await venueOf(ctx, VenueId.parse(place))
  const apiKey = ctx.ids.secret()
  const person: StoredPerson = {
    id: ctx.ids.make('per'),
    communityId: ctx.communityId,
    name,
    language: 'zh-CN',
    textSize: 'standard',
    posts: [],
    openidIndex: 'client',
    loginVersion: 1,
    logins: {},
    version: 1,
    schema: 1,
  }
  const client = { personId: person.id, name, mayWrite, place, revokedAt: null, schema: 1 as const }
  const outcome = await commit(ctx, {
    writes: [{ key: personKey(person.id), put: person, when: 'absent', named: 'person' }, ...putClient(ctx, { apiKey, client })],
    events: [personEvent(personEvents.clientAdded, person.id, { mayWrite, place })],
  })
  if (!outcome.done) throw new Error('the new key or id is already taken: try again')
  return { personId: person.id, apiKey }
}

/** Revokes a client's key. Its reports stay. */
export async function endClient(ctx: Context, personId: string): Promise<void> {
  const write = await revokeClient(ctx, personId)
  if (!write) throw new Error(`${ctx.communityId} has no client with the id ${personId}`)
  await commit(ctx, { writes: [write], events: [personEvent(personEvents.clientRevoked, personId, {})] })
}
