import { Rates, ratesContract } from '../../../contract/rates'
import { communityId } from '../../platform/api/ask'
import { clientOf } from '../../platform/api/call'
import { useSeenQuery } from '../../platform/api/queries'

const rates = clientOf(ratesContract)

/** The three rates of a month, `2026-11`; anybody may read them. */
export function useRates(month: string) {
  return useSeenQuery({ key: ['rates', month], schema: Rates, ask: () => rates.list({ communityId, month }) })
}
