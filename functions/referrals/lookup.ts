import type { caseOf } from '../cases/lookup'
import type { Context } from '../platform/context'
import { isWithUnit } from './rules'
import { findOfCase } from './store'
import { stateNow } from './view'

type Case = NonNullable<Awaited<ReturnType<typeof caseOf>>>

/** The organisations to which fields of a case are passed on now. */
export async function organisationsWith(ctx: Context, item: Case): Promise<string[]> {
  const referrals = await findOfCase(ctx, item.id)
  const now = referrals.filter((referral) => isWithUnit({ state: stateNow(ctx, referral, item) }))
  return [...new Set(now.map(({ organisationId }) => organisationId))]
}
