import { mustBeLoggedIn } from './caller'
import { findResult, type Request } from './commit'
import type { Context } from './context'
import { countAgainst } from './rateLimits'

const limit = { purpose: 'reveals', most: 60, windowSeconds: 3600 }

/** Counts a masked field that is read in clear against what one person may read in an hour, unless the same request counted before. */
export async function countReveal(ctx: Context, request: Request): Promise<void> {
  if (!(await findResult(ctx, request))) await countAgainst(ctx, limit, mustBeLoggedIn(ctx).id)
}
