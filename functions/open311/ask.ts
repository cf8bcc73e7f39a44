import { CommunityId } from '../../contract/ids'
import { communityOf } from '../communities/lookup'
import { findPerson } from '../people/lookup'
import type { Caller } from '../platform/caller'
import { inCommunity } from '../platform/community'
import type { Context, Services } from '../platform/context'
import { countAgainst } from '../platform/rateLimits'
import { Fault } from './fault'
import { findClient, type StoredClient } from './store'

/** A call of a community's Open311: its parameters, the id in its path, and the client if a key was sent. */
export type Ask = { ctx: Context; params: URLSearchParams; id: string; client: StoredClient | null; idempotencyKey?: string }

type Raw = { services: Services; params: URLSearchParams; id: string; address: string; idempotencyKey?: string }

const withKey = { purpose: 'open311-client', most: 600, windowSeconds: 600 }
const withoutKey = { purpose: 'open311-address', most: 60, windowSeconds: 600 }

/**
 * Finds the community and the client of a call. Faults: 400 without a jurisdiction_id, 404 for an unknown one, 403 for a wrong
 * key, 429.
 */
export async function toAsk({ services, params, id, address, idempotencyKey }: Raw): Promise<Ask> {
  const ctx = await communityNamed(services, { jurisdictionId: params.get('jurisdiction_id'), address })
  const apiKey = params.get('api_key')
  const client = apiKey ? await validClient(ctx, apiKey) : null
  // Whoever guesses keys is counted like anybody without one.
  await (client ? countAgainst(ctx, withKey, client.personId) : countAgainst(ctx, withoutKey, address))
  if (apiKey && !client) throw new Fault(403, 'api_key is not valid')
  return { ctx, params, id, client, idempotencyKey }
}

/** The calling client and its person, who becomes the requester of its reports. Faults: 403 without a key that may write. */
export async function mustWrite({ ctx, client }: Ask): Promise<{ client: StoredClient; caller: Caller }> {
  if (!client) throw new Fault(403, 'api_key was not provided')
  if (!client.mayWrite) throw new Fault(403, 'this api_key may read and not report')
  const person = await findPerson(ctx, client.personId)
  if (!person) throw new Fault(403, 'this api_key is not valid any more')
  const { id, communityId } = person
  return {
    client,
    caller: { id, communityId, roles: ['visitor'], teams: [], grids: [], organisations: [], loginId: 'open311', item: person },
  }
}

async function communityNamed(services: Services, { jurisdictionId, address }: { jurisdictionId: string | null; address: string }) {
  if (!jurisdictionId) throw new Fault(400, 'jurisdiction_id was not provided')
  const unknown = new Fault(404, 'jurisdiction_id was not found')
  if (!CommunityId.safeParse(jurisdictionId).success) throw unknown
  const ctx = inCommunity(services, jurisdictionId, { caller: null, address })
  await communityOf(ctx).catch((error: unknown) => {
    throw (error as { code?: string }).code === 'COMMUNITY_UNKNOWN' ? unknown : error
  })
  return ctx
}

async function validClient(ctx: Context, apiKey: string): Promise<StoredClient | null> {
  const client = await findClient(ctx, apiKey)
  return client && client.revokedAt === null ? client : null
}
