import type { OwnLogin } from '../../contract/ownLogins'
import { toInstant } from '../../contract/time'
import { personOf } from '../people/lookup'
import { mustBeLoggedIn } from '../platform/caller'
import type { Context } from '../platform/context'

/** Where the caller is logged in, the latest used first. */
export async function listLogins(ctx: Context): Promise<{ items: OwnLogin[]; next: null }> {
  const caller = mustBeLoggedIn(ctx)
  const standing = Object.entries(personOf(caller).logins).filter(([, { until }]) => until > ctx.clock.now())
  const latestFirst = standing.sort(([idA, a], [idB, b]) => (b.usedAt ?? 0) - (a.usedAt ?? 0) || (idA < idB ? 1 : -1))
  const items = latestFirst.map(([id, { by = null, device = null, network = null, since, usedAt }]) => ({
    id,
    by,
    device,
    network,
    since: since === undefined ? null : toInstant(since),
    lastUsedAt: usedAt === undefined ? null : toInstant(usedAt),
    current: id === caller.loginId,
  }))
  return { items, next: null }
}
