import type { Address, Home } from '../../contract/people'
import { communityOf } from '../communities/lookup'
import type { StoredPerson } from '../people/lookup'
import type { Context } from '../platform/context'
import type { Write } from '../platform/write'
import { gridOf } from './grid'
import { putClaim, removeClaim } from './store'

/** What a person's new address makes of their home, and the writes beside it; `null` for none. */
export async function claimHome(
  ctx: Context,
  { id: personId, home: old }: Pick<StoredPerson, 'id' | 'home'>,
  address: Address | null,
): Promise<{ home: Home | null; writes: Write[] }> {
  const left = old && old.householdId !== address?.householdId ? [removeClaim(old.householdId, personId)] : []
  if (!address) return { home: null, writes: left }
  const home: Home = { ...address, state: 'claimed' }
  const gridId = gridOf(await communityOf(ctx), address.householdId)
  const claimedAt = new Date(ctx.clock.now()).toISOString()
  return { home, writes: [...left, putClaim(ctx, { ...home, personId, gridId, claimedAt })] }
}

/** The writes that take a deleted person out of their household. */
export const leaveHome = ({ id, home }: Pick<StoredPerson, 'id' | 'home'>): Write[] => (home ? [removeClaim(home.householdId, id)] : [])
